//! A file of an office program as a table: text in any common encoding, with any common sign
//! between the cells, or the first sheet of a workbook.

use calamine::{Data, DataRef, Reader, Xlsx};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use domain::school::register::{Delimiter, REGISTER_COLUMNS, REGISTER_LINES, Reading};
use encoding_rs::{Encoding, UTF_8};
use std::io::{Cursor, Read};

/// Longest cell that is looked at, in characters: a missing quotation mark swallows the rest of a
/// file.
const CELL: usize = 1_000;
/// Most bytes of a workbook, unpacked.
const UNPACKED: u64 = 400_000_000;
/// Lines by which the sign between the cells is found out.
const PROBE: usize = 20;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Empty for a workbook.
    pub(super) encoding: String,
    /// `None` for a workbook.
    pub(super) delimiter: Option<Delimiter>,
    /// Names of the columns.
    pub(super) heading: Vec<String>,
    /// Lines with something in them, by the number an editor or a spreadsheet shows.
    pub(super) rows: Vec<(i32, Vec<String>)>,
}

/// No table, or too large a one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// Reads a file. `country` helps to guess the encoding.
pub(super) fn read(bytes: &[u8], reading: &Reading, country: &str) -> Result<Table, Unreadable> {
    let (encoding, delimiter, rows) = if bytes.starts_with(b"PK\x03\x04") {
        (String::new(), None, workbook(bytes)?)
    } else {
        let (encoding, text) = decode(bytes, reading.encoding.as_deref(), country)?;
        let delimiter = reading.delimiter.unwrap_or_else(|| delimiter_of(&text));
        let rows = records(&text, delimiter)?;
        (encoding.name().to_owned(), Some(delimiter), rows)
    };
    let mut rows = rows
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
        .skip_while(|(line, _)| i64::from(*line) < i64::from(reading.heading_line));
    let (_, heading) = rows.next().ok_or(Unreadable)?;
    Ok(Table {
        encoding,
        delimiter,
        heading,
        rows: rows.collect(),
    })
}

fn decode(
    bytes: &[u8],
    chosen: Option<&str>,
    country: &str,
) -> Result<(&'static Encoding, String), Unreadable> {
    let encoding = match chosen {
        Some(name) => Encoding::for_label(name.as_bytes()).ok_or(Unreadable)?,
        None => guess_encoding(bytes, country),
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    if text.contains('\0') {
        return Err(Unreadable);
    }
    Ok((encoding, text.into_owned()))
}

fn guess_encoding(bytes: &[u8], country: &str) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let country = country.to_ascii_lowercase();
    let domain = country
        .bytes()
        .all(|letter| letter.is_ascii_lowercase())
        .then_some(country.as_bytes());
    detector.guess(domain, Utf8Detection::Deny)
}

/// The sign that makes the same number of cells in most of the first lines, and the more of them.
fn delimiter_of(text: &str) -> Delimiter {
    let score = |delimiter: &Delimiter| {
        let widths: Vec<usize> = reader(text, *delimiter)
            .into_records()
            .take(PROBE)
            .filter_map(Result::ok)
            .map(|record| record.len())
            .collect();
        let most = widths.iter().copied().max().unwrap_or_default();
        let alike = widths.iter().filter(|width| **width == most).count();
        if most < 2 { (0, 0) } else { (alike, most) }
    };
    // Where nothing tells, the first of them.
    let mut best = (Delimiter::Semicolon, (0, 0));
    for delimiter in Delimiter::ALL {
        let scored = score(delimiter);
        if scored > best.1 {
            best = (*delimiter, scored);
        }
    }
    best.0
}

fn reader(text: &str, delimiter: Delimiter) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn records(text: &str, delimiter: Delimiter) -> Result<Vec<(i32, Vec<String>)>, Unreadable> {
    let mut rows = Vec::new();
    let mut place = Place::default();
    for record in reader(text, delimiter).into_records() {
        let record = record.map_err(|_| Unreadable)?;
        let start = record.position().map_or(0, csv::Position::byte);
        place.go_to(text.as_bytes(), usize::try_from(start).unwrap_or_default());
        if rows.len() >= REGISTER_LINES || record.len() > REGISTER_COLUMNS {
            return Err(Unreadable);
        }
        rows.push((place.line, record.iter().map(shortened).collect()));
    }
    Ok(rows)
}

/// Where a record begins: the reader counts the empty lines before it to the record.
struct Place {
    byte: usize,
    line: i32,
}

impl Default for Place {
    fn default() -> Self {
        Self { byte: 0, line: 1 }
    }
}

impl Place {
    fn go_to(&mut self, text: &[u8], start: usize) {
        while let Some(letter) = text.get(self.byte) {
            if self.byte >= start && !matches!(letter, b'\r' | b'\n') {
                break;
            }
            // Old machines ended lines with a carriage return alone.
            let ends = match letter {
                b'\n' => true,
                b'\r' => text.get(self.byte + 1) != Some(&b'\n'),
                _ => false,
            };
            self.line += i32::from(ends);
            self.byte += 1;
        }
    }
}

fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(CELL) {
        Some((end, _)) => cell[..end].to_owned(),
        None => cell.to_owned(),
    }
}

/// The first sheet.
fn workbook(bytes: &[u8]) -> Result<Vec<(i32, Vec<String>)>, Unreadable> {
    is_small_unpacked(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let sheet = workbook
        .sheet_names()
        .into_iter()
        .next()
        .ok_or(Unreadable)?;
    let mut cells = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(|_| Unreadable)?;
    let mut rows: Vec<(i32, Vec<String>)> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable)? {
        let text = in_words(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let line = i32::try_from(row).map_err(|_| Unreadable)? + 1;
        let column = usize::try_from(column).map_err(|_| Unreadable)?;
        if column >= REGISTER_COLUMNS || rows.len() > REGISTER_LINES {
            return Err(Unreadable);
        }
        match rows.last_mut() {
            Some((last, cells)) if *last == line => put(cells, column, text),
            Some((last, _)) if *last > line => return Err(Unreadable),
            _ => {
                let mut cells = Vec::new();
                put(&mut cells, column, text);
                rows.push((line, cells));
            }
        }
    }
    Ok(rows)
}

fn put(cells: &mut Vec<String>, column: usize, text: String) {
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
}

fn in_words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => shortened(text),
        DataRef::SharedString(text) => shortened(text),
        other => Data::from(other.clone()).to_string(),
    }
}

/// A workbook is packed; what it says of its size may be a lie, so it is unpacked once into nothing.
fn is_small_unpacked(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let mut room = UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unreadable)?;
        let size =
            std::io::copy(&mut part.take(room), &mut std::io::sink()).map_err(|_| Unreadable)?;
        room -= size;
        if room == 0 {
            return Err(Unreadable);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
