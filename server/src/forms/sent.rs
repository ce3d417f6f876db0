//! What a form sent.

use crate::calls;
use axum::{
    body::{Body, Bytes, to_bytes},
    http::{header, request::Parts},
};
use domain::{AppError, AppResult};

/// Which of several forms with one endpoint it is.
const KEY: &str = "_key";

/// A form that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Name of the server function.
    pub endpoint: String,
    /// Tells apart several forms with this endpoint on one page.
    pub key: String,
    /// All fields, in the order of the form.
    pub values: Vec<(String, String)>,
    /// The fields as they came.
    pub body: Bytes,
}

impl Sent {
    /// Reads a form without files.
    ///
    /// # Errors
    /// When it is none of ours, or too large.
    pub async fn read(
        parts: &Parts,
        endpoint: &str,
        body: Body,
        max_bytes: usize,
    ) -> AppResult<Self> {
        let kind = parts
            .headers
            .get(header::CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default();
        if !kind.starts_with(calls::FORM) {
            return Err(AppError::Invalid(Vec::new()));
        }
        let body = to_bytes(body, max_bytes)
            .await
            .map_err(|_| AppError::TooLarge {
                max_bytes: max_bytes as u64,
            })?;
        let values: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
        Ok(Self::new(endpoint, values, body))
    }

    /// From fields that were read already.
    pub fn new(endpoint: &str, mut values: Vec<(String, String)>, body: Bytes) -> Self {
        let key = values
            .iter()
            .position(|(name, _)| name == KEY)
            .map(|place| values.remove(place).1)
            .unwrap_or_default();
        Self {
            endpoint: endpoint.to_owned(),
            key,
            values,
            body,
        }
    }

    /// The first field with this name.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// The name of the form among the drafts.
    pub fn form_name(&self) -> String {
        if self.key.is_empty() {
            self.endpoint.clone()
        } else {
            format!("{}:{}", self.endpoint, self.key)
        }
    }

    /// What the form shows when it comes back: all but passwords.
    pub fn shown_again(&self) -> Vec<(String, String)> {
        self.values
            .iter()
            .filter(|(name, _)| !name.contains("password") && name != "secret" && name != "current")
            .cloned()
            .collect()
    }
}
