//! The ways a message can go.

use crate::{
    config::{Mail, MailTls},
    folder::Folder,
};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::authentication::Credentials,
};
use std::{path::PathBuf, time::Duration};
use tokio::fs;
use uuid::Uuid;

/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where letters go.
#[derive(Debug)]
pub enum Post {
    /// To a mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// Into files, one for each letter: for portals that are tried out.
    Folder(PathBuf),
}

impl Post {
    /// As configured.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(config: &Mail, folder: &Folder) -> Result<Self, String> {
        if config.smtp_host.is_empty() {
            return Ok(Self::Folder(folder.mail()));
        }
        let host = config.smtp_host.as_str();
        let builder = match config.smtp_tls {
            MailTls::Starttls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host),
            MailTls::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(host),
            MailTls::None => Ok(AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(
                host,
            )),
        };
        let mut builder = builder
            .map_err(|error| format!("mail.smtp_host: {error}"))?
            .port(config.smtp_port)
            .timeout(Some(PATIENCE));
        if !config.smtp_user.is_empty() {
            builder = builder.credentials(Credentials::new(
                config.smtp_user.clone(),
                config.smtp_password.reveal().to_owned(),
            ));
        }
        Ok(Self::Smtp(Box::new(builder.build())))
    }

    /// Hands a message over. Returns when it was taken.
    ///
    /// # Errors
    /// Why it was not.
    pub async fn send(&self, id: Uuid, message: &Message) -> Result<(), String> {
        match self {
            Self::Smtp(server) => server
                .send(message.clone())
                .await
                .map(|_| ())
                .map_err(|error| error.to_string()),
            Self::Folder(folder) => write(folder, id, message)
                .await
                .map_err(|error| format!("{}: {error}", folder.display())),
        }
    }

    /// Whether the mail server answers, or the folder can be written to.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn check(&self) -> Result<String, String> {
        match self {
            Self::Smtp(server) => match server.test_connection().await {
                Ok(true) => Ok("the mail server answers".to_owned()),
                Ok(false) => Err("the mail server does not answer".to_owned()),
                Err(error) => Err(format!("the mail server does not answer: {error}")),
            },
            Self::Folder(folder) => Ok(format!(
                "letters are written to {} (no mail.smtp_host)",
                folder.display()
            )),
        }
    }
}

/// Under another name first: nobody reads half a letter.
async fn write(folder: &PathBuf, id: Uuid, message: &Message) -> std::io::Result<()> {
    fs::create_dir_all(folder).await?;
    let partial = folder.join(format!("{id}.partial"));
    fs::write(&partial, message.formatted()).await?;
    fs::rename(&partial, folder.join(format!("{id}.eml"))).await
}
