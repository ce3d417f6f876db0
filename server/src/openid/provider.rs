//! The conversation with providers.

use crate::config;
use domain::{
    AppError, AppResult, Timestamp,
    account::provider::{Identity, Provider},
    text,
    time::HOUR,
};
use openidconnect::{
    AccessToken, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EmptyAdditionalClaims,
    EndUserEmail, EndUserName, EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl,
    LocalizedClaim, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    Scope, SubjectIdentifier, TokenResponse,
    core::{
        CoreAuthenticationFlow, CoreClient, CoreGenderClaim, CoreProviderMetadata,
        CoreUserInfoClaims,
    },
    reqwest,
};
use serde::{Deserialize, Serialize};
use std::{fmt, time::Duration};
use tokio::sync::Mutex;

/// How long what a provider says of itself (addresses, keys) is believed, in milliseconds.
const KNOWN_FOR: i64 = HOUR;
/// How long a provider may take for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// All providers that the operator set up.
#[derive(Debug, Default)]
pub struct Providers(Vec<OpenIdProvider>);

impl Providers {
    /// From the configuration.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(configured: &[config::Provider]) -> Result<Self, String> {
        configured
            .iter()
            .map(OpenIdProvider::new)
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// By its short name.
    pub fn get(&self, id: &str) -> Option<&OpenIdProvider> {
        self.0.iter().find(|provider| provider.config.id == id)
    }
}

/// A client of one provider, as far as it is known: where it asks and where codes are exchanged.
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// One provider.
pub struct OpenIdProvider {
    config: config::Provider,
    http: reqwest::Client,
    /// What it said of itself, and when.
    known: Mutex<Option<(Timestamp, CoreProviderMetadata)>>,
}

impl fmt::Debug for OpenIdProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OpenIdProvider").field(&self.config).finish()
    }
}

/// What is needed when a browser comes back.
#[derive(Serialize, Deserialize)]
pub(super) struct Away {
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    /// Where it wants to go.
    pub(super) next: String,
}

impl Away {
    pub(super) fn new(next: String) -> Self {
        let (_, verifier) = PkceCodeChallenge::new_random_sha256();
        Self {
            nonce: Nonce::new_random(),
            verifier,
            next,
        }
    }

    pub(super) fn write(&self) -> AppResult<String> {
        serde_json::to_string(self).map_err(|_| AppError::Unavailable)
    }

    pub(super) fn read(text: &str) -> AppResult<Self> {
        serde_json::from_str(text).map_err(|_| AppError::Expired)
    }
}

impl OpenIdProvider {
    fn new(config: &config::Provider) -> Result<Self, String> {
        let http = reqwest::Client::builder()
            // A provider that sends us elsewhere could send us into our own network.
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()
            .map_err(|error| format!("providers: {error}"))?;
        Ok(Self {
            config: config.clone(),
            http,
            known: Mutex::default(),
        })
    }

    /// Where a browser is sent to sign in.
    ///
    /// # Errors
    /// [`AppError::Unavailable`] when the provider cannot be asked.
    pub(super) async fn address(
        &self,
        base_url: &str,
        now: Timestamp,
        away: &Away,
        state: &str,
    ) -> AppResult<String> {
        let client = self.client(base_url, now).await?;
        let (nonce, state) = (away.nonce.clone(), CsrfToken::new(state.to_owned()));
        let scopes = self.config.scopes.iter().cloned().map(Scope::new);
        let (address, _, _) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || state,
                move || nonce,
            )
            .add_scopes(scopes)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&away.verifier))
            .url();
        Ok(address.into())
    }

    /// Who came back with this code. Signature, issuer, receiver, nonce and age of the provider's
    /// word are verified.
    ///
    /// # Errors
    /// [`AppError::Unavailable`] when the provider cannot be asked; [`AppError::Expired`] when it does
    /// not stand by the code.
    pub(super) async fn identity(
        &self,
        base_url: &str,
        now: Timestamp,
        away: &Away,
        code: String,
    ) -> AppResult<Identity> {
        let client = self.client(base_url, now).await?;
        let verifier = PkceCodeVerifier::new(away.verifier.secret().clone());
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| self.unavailable(&error))?
            .set_pkce_verifier(verifier)
            .request_async(&self.http)
            .await
            .map_err(|error| self.not_believed(&error))?;
        let token = answer.id_token().ok_or(AppError::Expired)?;
        let claims = token
            .claims(&client.id_token_verifier(), &away.nonce)
            .map_err(|error| self.not_believed(&error))?;
        let said = Said {
            email: claims.email().cloned(),
            is_verified: claims.email_verified(),
            name: claims.name().and_then(plain),
        };
        let said = if said.email.is_some() {
            said
        } else {
            self.ask_more(&client, answer.access_token(), claims.subject())
                .await?
        };
        Ok(self.identity_of(claims.subject(), said))
    }

    /// Most providers tell addresses only when they are asked once more.
    async fn ask_more(
        &self,
        client: &Client,
        token: &AccessToken,
        subject: &SubjectIdentifier,
    ) -> AppResult<Said> {
        let Ok(question) = client.user_info(token.clone(), Some(subject.clone())) else {
            return Ok(Said::default());
        };
        let claims: CoreUserInfoClaims = question
            .request_async::<EmptyAdditionalClaims, _, CoreGenderClaim>(&self.http)
            .await
            .map_err(|error| self.not_believed(&error))?;
        Ok(Said {
            email: claims.email().cloned(),
            is_verified: claims.email_verified(),
            name: claims.name().and_then(plain),
        })
    }

    fn identity_of(&self, subject: &SubjectIdentifier, said: Said) -> Identity {
        let vouches = said.is_verified == Some(true)
            || (said.is_verified.is_none() && self.config.email_is_confirmed);
        Identity {
            provider: self.provider(),
            subject: subject.to_string(),
            email: said
                .email
                .filter(|_| vouches)
                .and_then(|email| text::email(&email).ok()),
            name: said
                .name
                .and_then(|name| text::line(&name, 2, 80).ok())
                .unwrap_or_default(),
        }
    }

    /// What people see of it.
    fn provider(&self) -> Provider {
        Provider {
            id: self.config.id.clone(),
            name: self.config.name.clone(),
        }
    }

    async fn client(&self, base_url: &str, now: Timestamp) -> AppResult<Client> {
        let secret = &self.config.client_secret;
        let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret.reveal().to_owned()));
        let back = format!("{base_url}/login/with/{}/back", self.config.id);
        let back = RedirectUrl::new(back).map_err(|error| self.unavailable(&error))?;
        let id = ClientId::new(self.config.client_id.clone());
        Ok(
            CoreClient::from_provider_metadata(self.metadata(now).await?, id, secret)
                .set_redirect_uri(back),
        )
    }

    /// What the provider says of itself: asked again every hour, since it changes its keys.
    async fn metadata(&self, now: Timestamp) -> AppResult<CoreProviderMetadata> {
        if let Some((since, metadata)) = &*self.known.lock().await
            && now.millis() - since.millis() < KNOWN_FOR
        {
            return Ok(metadata.clone());
        }
        // Without the lock: who comes meanwhile asks too, instead of waiting in a row.
        let issuer =
            IssuerUrl::new(self.config.issuer.clone()).map_err(|error| self.unavailable(&error))?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &self.http)
            .await
            .map_err(|error| self.unavailable(&error))?;
        *self.known.lock().await = Some((now, metadata.clone()));
        Ok(metadata)
    }

    fn unavailable(&self, error: &dyn std::error::Error) -> AppError {
        tracing::error!(
            provider = self.config.id,
            error = whole(error),
            "a provider cannot be asked"
        );
        AppError::Unavailable
    }

    fn not_believed(&self, error: &dyn std::error::Error) -> AppError {
        tracing::warn!(
            provider = self.config.id,
            error = whole(error),
            "a provider's word was not believed"
        );
        AppError::Expired
    }
}

/// What a provider said of a person.
#[derive(Default)]
struct Said {
    email: Option<EndUserEmail>,
    is_verified: Option<bool>,
    name: Option<String>,
}

/// A name in no particular language, else in any.
fn plain(names: &LocalizedClaim<EndUserName>) -> Option<String> {
    names
        .get(None)
        .or_else(|| names.iter().next().map(|(_, name)| name))
        .map(|name| name.as_str().to_owned())
}

/// An error with its causes.
fn whole(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(email_is_confirmed: bool) -> OpenIdProvider {
        OpenIdProvider::new(&config::Provider {
            id: "ministry".into(),
            name: "Ministry".into(),
            email_is_confirmed,
            ..Default::default()
        })
        .unwrap()
    }

    fn address_of(provider: &OpenIdProvider, is_verified: Option<bool>) -> Option<String> {
        let said = Said {
            email: Some(EndUserEmail::new("Judit@Iskola.example".into())),
            is_verified,
            name: Some("x".into()),
        };
        let identity = provider.identity_of(&SubjectIdentifier::new("1".into()), said);
        assert_eq!(identity.name, "", "one letter is no name");
        identity.email
    }

    #[test]
    fn an_address_counts_only_when_somebody_vouches_for_it() {
        let own = text::email("Judit@Iskola.example").ok();
        assert_eq!(address_of(&provider(false), Some(true)), own);
        assert_eq!(address_of(&provider(false), Some(false)), None);
        assert_eq!(address_of(&provider(false), None), None);
        assert_eq!(address_of(&provider(true), None), own);
        assert_eq!(address_of(&provider(true), Some(false)), None);
    }
}
