//! A store in memory, for tests of what goes into the store and leaves it.

use super::{Mark, Objects};
use domain::privacy::Personal;
use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

/// Marks and when they were set; nothing is packed and loaded.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    marks: Mutex<BTreeMap<String, i64>>,
    now: AtomicI64,
    is_down: AtomicBool,
}

impl Memory {
    /// Its clock shows this.
    pub(crate) fn at(&self, now: i64) {
        self.now.store(now, Ordering::Relaxed);
    }

    /// Whether it keeps nothing, from now on.
    pub(crate) fn break_down(&self, is_down: bool) {
        self.is_down.store(is_down, Ordering::Relaxed);
    }

    /// How many marks there are.
    pub(crate) fn marked(&self) -> usize {
        self.marks.lock().expect("a lock").len()
    }
}

#[async_trait::async_trait]
impl Objects for Memory {
    async fn remove(&self, key: &str) -> Result<(), String> {
        self.marks.lock().expect("a lock").remove(key);
        Ok(())
    }

    async fn pack(&self, _: &Personal, _: &str) -> Result<u64, String> {
        Err("nothing is packed here".to_owned())
    }

    async fn load(&self, _: &str) -> Result<Vec<u8>, String> {
        Err("nothing is read here".to_owned())
    }

    async fn set_mark(&self, key: &str) -> Result<(), String> {
        if self.is_down.load(Ordering::Relaxed) {
            return Err("no answer".to_owned());
        }
        let now = self.now.load(Ordering::Relaxed);
        self.marks
            .lock()
            .expect("a lock")
            .insert(key.to_owned(), now);
        Ok(())
    }

    async fn marks(&self, folder: &str) -> Result<Vec<Mark>, String> {
        let marks = self.marks.lock().expect("a lock");
        let below = marks.iter().filter_map(|(key, at)| {
            let name = key.strip_prefix(folder)?.strip_prefix('/')?;
            Some(Mark {
                name: name.to_owned(),
                set_at: *at,
            })
        });
        Ok(below.collect())
    }
}
