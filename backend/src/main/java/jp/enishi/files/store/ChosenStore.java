package jp.enishi.files.store;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@Dependent
class ChosenStore {

  @Produces
  @Singleton
  ContentStore store(StoreSettings settings) {
    return switch (settings.kind()) {
      case FOLDER -> new FolderStore(settings.folder());
      case S3 -> new BucketStore(settings.s3(), settings.folder());
    };
  }
}
