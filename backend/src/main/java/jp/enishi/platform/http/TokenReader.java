package jp.enishi.platform.http;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Reads tokens as the library does, but with {@link SigningKeys}. */
@Singleton
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {

  private final SigningKeys keys;
  private final DefaultJWTTokenParser parser =
      new DefaultJWTTokenParser() {
        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
            throws UnresolvableKeyException {
          return keys.areRemote() ? keys : super.getVerificationKeyResolver(settings);
        }
      };

  TokenReader(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
    if (keys.areRemote()) {
      keys.require();
    }
    JwtContext read = parser.parse(token, settings);
    String type = read.getJoseObjects().getFirst().getHeader("typ");
    return new DefaultJWTCallerPrincipal(type, read.getJwtClaims());
  }
}
