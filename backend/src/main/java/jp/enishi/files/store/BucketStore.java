package jp.enishi.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Contents as objects of an S3-compatible store, for installations of several machines. */
final class BucketStore implements ContentStore {

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final Drafts drafts;

  BucketStore(StoreSettings.S3 settings, Path folder) {
    this.s3 = client(settings);
    this.bucket =
        settings
            .bucket()
            .orElseThrow(
                () -> new IllegalStateException("enishi.files.store.s3.bucket is not set"));
    this.prefix = settings.prefix();
    this.drafts = new Drafts(folder.toAbsolutePath().normalize().resolve("incoming"));
  }

  private static S3Client client(StoreSettings.S3 settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(60)))
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            // stores other than Amazon's do not all know the newer checksums
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    URI endpoint = settings.endpoint().orElse(null);
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    String key = settings.accessKey().orElse(null);
    String secret = settings.secretKey().orElse(null);
    if (key != null && secret != null) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)));
    }
    return builder.build();
  }

  @Override
  public Path draft() throws IOException {
    return drafts.draft();
  }

  @Override
  public void put(String sha256, Path draft) throws IOException {
    long bytes = Files.size(draft);
    String digest = md5(draft);
    try {
      if (length(sha256) != bytes) {
        s3.putObject(
            object ->
                object.bucket(bucket).key(prefix + sha256).contentLength(bytes).contentMD5(digest),
            RequestBody.fromFile(draft));
      }
    } catch (SdkException e) {
      throw new IOException(e);
    }
    Files.deleteIfExists(draft);
  }

  /** Held against what has arrived: the one digest that every store knows. */
  private static String md5(Path draft) throws IOException {
    try (InputStream in = Files.newInputStream(draft)) {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), md5));
      return Base64.getEncoder().encodeToString(md5.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private long length(String sha256) {
    try {
      return s3.headObject(object -> object.bucket(bucket).key(prefix + sha256)).contentLength();
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return -1;
      }
      throw e;
    }
  }

  @Override
  public InputStream open(String sha256, long bytes) throws IOException {
    try {
      ResponseInputStream<GetObjectResponse> content =
          s3.getObject(object -> object.bucket(bucket).key(prefix + sha256));
      Long length = content.response().contentLength();
      if (length == null || length != bytes) {
        content.abort();
        throw new NoSuchFileException(sha256);
      }
      return content;
    } catch (NoSuchKeyException e) {
      throw missing(sha256, e);
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  private static NoSuchFileException missing(String sha256, @Nullable Throwable cause) {
    NoSuchFileException missing = new NoSuchFileException(sha256);
    missing.initCause(cause);
    return missing;
  }

  @Override
  public void remove(String sha256) throws IOException {
    try {
      s3.deleteObject(object -> object.bucket(bucket).key(prefix + sha256));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void tidy() throws IOException {
    drafts.tidy();
  }
}
