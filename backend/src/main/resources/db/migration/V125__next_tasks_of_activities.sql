-- The task that an activity's next action has become: each activity makes one at most. It follows from both, so it is not journalled by itself.
create table activities.next_task (
  activity_id uuid primary key references activities.activity on delete cascade,
  task_id uuid not null unique references tasks.task on delete cascade
);
grant select, insert, update, delete on activities.next_task to enishi_app;
