//! What is on a pupil's card: a class code that is hard to mistype, a secret that is easy to keep.
//!
//! A secret is a word and a number. That is little against somebody who can try without end, so
//! the sign-in page slows tries down, and a teacher gives a new one in two clicks (SECURITY 22).

use crate::{
    password,
    token::{random_below, random_of},
};
use domain::{AppError, AppResult, workspace::member::fold_secret};
use std::thread::available_parallelism;

/// Letters and digits that nobody takes for each other, in print or by ear; without vowels, so that
/// no code is a word.
pub(crate) const CODE_LETTERS: &[u8] = b"CDFGHJKMNPQRTVWXY34679";
/// Letters of a class code: about a hundred million codes.
pub(crate) const CODE_LENGTH: usize = 6;

const ENGLISH: &str = include_str!("../../reference/secret_words_en.txt");
const HUNGARIAN: &str = include_str!("../../reference/secret_words_hu.txt");
const TURKISH: &str = include_str!("../../reference/secret_words_tr.txt");

/// A new class code.
pub(crate) fn class_code() -> AppResult<String> {
    (0..CODE_LENGTH)
        .map(|_| random_of(CODE_LETTERS).map(|letter| char::from(*letter)))
        .collect()
}

/// A secret, shown once, with the hash that is kept.
#[derive(Debug)]
pub(crate) struct Secret {
    pub(crate) shown: String,
    pub(crate) hash: String,
}

/// New secrets, hashed. A class of 200 takes a few seconds of all cores, so they are hashed one
/// after the other in as many tasks as there are cores: somebody who signs in meanwhile waits for
/// one hash, not for two hundred. They are made before the transaction, which stays short.
pub(crate) async fn deal(lang: &str, count: usize) -> AppResult<Vec<Secret>> {
    let words: Vec<&str> = match lang {
        "hu" => HUNGARIAN,
        "tr" => TURKISH,
        _ => ENGLISH,
    }
    .lines()
    .collect();
    let shown = (0..count)
        .map(|_| invent(&words))
        .collect::<AppResult<Vec<_>>>()?;
    let share = count
        .div_ceil(available_parallelism().map_or(2, usize::from))
        .max(1);
    let tasks: Vec<_> = shown
        .chunks(share)
        .map(|chunk| tokio::spawn(hash_all(chunk.to_vec())))
        .collect();
    let mut secrets = Vec::with_capacity(count);
    for task in tasks {
        secrets.extend(task.await.map_err(|_| AppError::Unavailable)??);
    }
    Ok(secrets)
}

fn invent(words: &[&str]) -> AppResult<String> {
    Ok(format!(
        "{}-{}",
        random_of(words)?,
        100 + random_below(900)?
    ))
}

async fn hash_all(shown: Vec<String>) -> AppResult<Vec<Secret>> {
    let mut secrets = Vec::with_capacity(shown.len());
    for shown in shown {
        let hash = password::hash(fold_secret(&shown)).await?;
        secrets.push(Secret { shown, hash });
    }
    Ok(secrets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_words_are_many_short_and_different_however_they_are_typed() {
        for list in [ENGLISH, HUNGARIAN, TURKISH] {
            let folded: HashSet<String> = list.lines().map(fold_secret).collect();
            assert_eq!(folded.len(), list.lines().count());
            assert!(folded.len() > 150);
            for word in &folded {
                assert!((2..=8).contains(&word.len()), "{word}");
                assert!(word.chars().all(|c| c.is_ascii_lowercase()), "{word}");
            }
        }
    }

    #[test]
    fn a_class_code_survives_being_typed_in_small_letters() {
        let code = class_code().unwrap();
        assert_eq!(code.len(), CODE_LENGTH);
        assert_eq!(
            domain::workspace::member::fold(&code.to_lowercase()).to_uppercase(),
            code
        );
    }

    #[tokio::test]
    async fn a_dealt_secret_opens_its_own_hash() {
        let secrets = deal("hu", 3).await.unwrap();
        assert_eq!(secrets.len(), 3);
        for Secret { shown, hash } in secrets {
            let typed = fold_secret(&shown.to_uppercase());
            assert!(
                password::verify(typed, Some(hash)).await.unwrap(),
                "{shown}"
            );
        }
    }
}
