package org.chancery.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.chancery.desk.account.Accounts;
import org.chancery.desk.account.Role;
import org.chancery.desk.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logging in with an OpenID provider: the authorization code flow with PKCE. Only whom an
 * administrator has given an account gets in.
 */
final class OpenIdLogin {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdLogin.class);
  private static final String BACK = "/login/provider/back";

  private final DeskSettings.Provider provider;
  private final Accounts accounts;
  private final Gate gate;
  private final Duration session;

  /** Logins that are under way, by their state. */
  private final Cache<String, Begun> begun =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  OpenIdLogin(DeskSettings.Provider provider, Accounts accounts, Gate gate, Duration session) {
    this.provider = provider;
    this.accounts = accounts;
    this.gate = gate;
    this.session = session;
  }

  /**
   * A login that is under way.
   *
   * @param browser what the browser that began it is known by; no other may end it
   */
  private record Begun(Nonce nonce, CodeVerifier verifier, String browser) {}

  void addTo(RoutesConfig routes) {
    routes.get("/login/provider", this::begin, Role.ANYONE);
    routes.get(BACK, this::end, Role.ANYONE);
  }

  private void begin(Context context) {
    State state = new State();
    Begun login = new Begun(new Nonce(), new CodeVerifier(), gate.browser(context));
    begun.put(state.getValue(), login);
    URI request =
        new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), client(), back())
            .endpointURI(metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(login.nonce())
            .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
            .build()
            .toURI();
    context.redirect(request.toString());
  }

  private void end(Context context) {
    String subject;
    try {
      AuthenticationResponse response =
          AuthenticationResponseParser.parse(
              URI.create(provider.desk() + BACK + "?" + context.queryString()));
      if (!response.indicatesSuccess()) {
        throw failed("the provider refused");
      }
      Begun login =
          Optional.ofNullable(begun.asMap().remove(String.valueOf(response.getState())))
              .filter(it -> it.browser().equals(gate.browser(context)))
              .orElseThrow(() -> failed("it was not begun here, or too long ago"));
      subject = subject(response.toSuccessResponse().getAuthorizationCode(), login);
    } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
      LOG.warn("login with {} failed: {}", provider.issuer(), e.getMessage());
      throw failed("the provider's answer cannot be used");
    }
    Accounts.Session opened =
        accounts
            .logInAs(subject, session)
            .orElseThrow(() ->
                Problem.forbidden(
                    "The provider knows you as %s, and no account here does; ask an administrator for one."
                        .formatted(subject)));
    gate.welcome(context, opened);
  }

  private String subject(AuthorizationCode code, Begun login)
      throws GeneralException, IOException, BadJOSEException, JOSEException {
    OIDCProviderMetadata metadata = metadata();
    TokenRequest request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                new ClientSecretBasic(client(), new Secret(provider.clientSecret())),
                new AuthorizationCodeGrant(code, back(), login.verifier()))
            .build();
    var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    if (!response.indicatesSuccess()) {
      throw failed("the provider gave no token");
    }
    OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
    return new IDTokenValidator(
            metadata.getIssuer(), client(), JWSAlgorithm.RS256, metadata.getJWKSetURI().toURL())
        .validate(tokens.getOIDCTokens().getIDToken(), login.nonce())
        .getSubject()
        .getValue();
  }

  private OIDCProviderMetadata metadata() {
    try {
      return OIDCProviderMetadata.resolve(new Issuer(provider.issuer()));
    } catch (GeneralException | IOException e) {
      LOG.warn("{} does not answer: {}", provider.issuer(), e.getMessage());
      throw new Problem.Raised(
          502, "Not available", "The OpenID provider does not answer; try again later.");
    }
  }

  private ClientID client() {
    return new ClientID(provider.clientId());
  }

  private URI back() {
    return URI.create(provider.desk() + BACK);
  }

  private static Problem.Raised failed(String why) {
    return new Problem.Raised(
        401, "Not logged in", "The login failed: %s. Begin again.".formatted(why));
  }
}
