//! Which tables a WebAssembly module gives to its script. Some optimisers (binaryen 108 of Debian 12)
//! hand out the table of functions under the name of the table of objects, and such a module
//! stops in every browser as soon as it starts.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use wasmparser::{ExternalKind, Parser, Payload, RefType, TypeRef};

/// The exported tables by name, with the kind of their elements.
///
/// # Errors
/// When it is no module.
pub fn exported(module: &[u8]) -> Result<BTreeMap<String, RefType>> {
    let (mut kinds, mut exported) = (Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            // Imported tables are counted before the module's own.
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Table(table) = import?.ty {
                        kinds.push(table.element_type);
                    }
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    kinds.push(table?.ty.element_type);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Table {
                        let kind = usize::try_from(export.index)
                            .ok()
                            .and_then(|index| kinds.get(index))
                            .context("a table that is not there")?;
                        exported.insert(export.name.to_owned(), *kind);
                    }
                }
            }
            _ => {}
        }
    }
    ensure!(!kinds.is_empty(), "a module of wasm-bindgen has tables");
    Ok(exported)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a table of functions and one of objects, and one export of a table.
    fn module(index: u8) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([4, 9, 2, 0x70, 1, 5, 5, 0x6f, 0, 0x80, 8]);
        module.extend([7, 5, 1, 1, b'o', 1, index]);
        module
    }

    #[test]
    fn an_export_is_known_by_the_kind_of_its_table() {
        let found = |index| exported(&module(index)).unwrap().remove("o");
        assert_eq!(found(0), Some(RefType::FUNCREF));
        assert_eq!(found(1), Some(RefType::EXTERNREF));
    }

    #[test]
    fn half_a_module_is_an_error() {
        let whole = module(0);
        for length in [0, 4, 8, 12, whole.len() - 1] {
            assert!(exported(&whole[..length]).is_err(), "{length}");
        }
    }
}
