-- The index of kana rows (あかさ…) in the order of フリガナ: わ would else be found behind everything before it.
create index company_kana_row on customers.company (kana_row, sort_kana collate "ja-x-icu", id) where deleted_at is null;
create index person_kana_row on customers.person (kana_row, sort_kana collate "ja-x-icu", id) where deleted_at is null;
