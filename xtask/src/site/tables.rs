//! Which tables a WebAssembly module gives to its script. Some optimisers (binaryen 108 of Debian 12)
//! hand out the table of functions under the name of the table of objects, and such a module
//! stops in every browser as soon as it starts.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// The section of imports, of tables, of exports.
const IMPORTS: u8 = 2;
const TABLES: u8 = 4;
const EXPORTS: u8 = 7;
/// What a table is called among the kinds of imports and exports.
const TABLE: u8 = 1;

/// The exported tables by name, with the kind of their elements.
///
/// # Errors
/// When it is no module, or one with tables of a newer kind.
pub fn exported(module: &[u8]) -> Result<BTreeMap<String, u8>> {
    let mut rest = Reader(
        module
            .strip_prefix(b"\0asm\x01\0\0\0")
            .context("no WebAssembly module")?,
    );
    let mut kinds = Vec::new();
    let mut exported = BTreeMap::new();
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let size = rest.number()?;
        let mut section = Reader(rest.take(size)?);
        match id {
            IMPORTS => section.no_imported_tables()?,
            TABLES => {
                for _ in 0..section.number()? {
                    kinds.push(section.table()?);
                }
            }
            EXPORTS => {
                for _ in 0..section.number()? {
                    let name = section.name()?;
                    let kind = section.byte()?;
                    let index = section.number()?;
                    if kind == TABLE {
                        let kind = kinds.get(index).context("a table that is not there")?;
                        exported.insert(name, *kind);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(exported)
}

/// What is not read yet.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self
            .0
            .split_at_checked(length)
            .context("the module ends in the middle")?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// Seven bits in a byte, the lowest first; the eighth says that more follow.
    fn number(&mut self) -> Result<usize> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        bail!("a number is too long")
    }

    fn name(&mut self) -> Result<String> {
        let length = self.number()?;
        Ok(String::from_utf8(self.take(length)?.to_vec())?)
    }

    /// The kind of a table's elements; its limits are skipped.
    fn table(&mut self) -> Result<u8> {
        let kind = self.byte()?;
        if kind < 0x60 {
            bail!("a table of a newer kind");
        }
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(kind)
    }

    /// Modules of wasm-bindgen import functions only, so exported tables are counted from zero.
    fn no_imported_tables(&mut self) -> Result<()> {
        for _ in 0..self.number()? {
            self.name()?;
            self.name()?;
            if self.byte()? != 0 {
                bail!("an import that is no function");
            }
            self.number()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FUNCTIONS: u8 = 0x70;
    const OBJECTS: u8 = 0x6f;

    /// A module with a table of functions and one of objects, and one export of a table.
    fn module(index: u8) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([TABLES, 8, 2, FUNCTIONS, 1, 5, 5, OBJECTS, 0, 0x80]);
        module.push(8);
        module[9] = 9;
        module.extend([EXPORTS, 5, 1, 1, b'o', TABLE, index]);
        module
    }

    #[test]
    fn an_export_is_known_by_the_kind_of_its_table() {
        let found = |index| exported(&module(index)).unwrap().remove("o");
        assert_eq!(found(0), Some(FUNCTIONS));
        assert_eq!(found(1), Some(OBJECTS));
    }

    #[test]
    fn half_a_module_is_an_error() {
        let whole = module(0);
        for length in 0..whole.len() {
            let is_between_sections = [8, 19].contains(&length);
            assert_eq!(
                exported(&whole[..length]).is_ok(),
                is_between_sections,
                "{length}"
            );
        }
    }
}
