use super::*;

fn table(bytes: &[u8], country: &str) -> Table {
    read(bytes, &Reading::default(), country).unwrap()
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    let rows = table.rows.iter().map(|(_, cells)| cells);
    std::iter::once(&table.heading)
        .chain(rows)
        .map(|row| row.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn every_common_encoding_is_understood() {
    let hungarian = "OM azonosító;Intézmény neve;Település\n\
        029743;Kőszegi Jurisich Miklós Gimnázium és Kollégium;Kőszeg\n\
        036735;Győri Műszaki Szakképző Centrum Jedlik Ányos Gépipari Technikum;Győr\n\
        031234;Hódmezővásárhelyi Bethlen Gábor Református Gimnázium;Hódmezővásárhely\n";
    let turkish = "KURUM KODU;KURUM ADI;İLÇE\n\
        123456;Çankaya Şehit Öğretmen İlkokulu;Çankaya\n\
        123457;Atatürk Ortaokulu ve Işık Anadolu Lisesi;Eskişehir\n\
        123458;Gümüşhane Yeşilyurt İmam Hatip Ortaokulu;Gümüşhane\n";
    let encoded = |encoding: &'static Encoding, text: &str| {
        let (bytes, _, unmappable) = encoding.encode(text);
        assert!(!unmappable, "{}", encoding.name());
        bytes.into_owned()
    };
    let with_bom = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let utf16 = |text: &str| {
        let mut bytes = vec![0xff, 0xfe];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (country, text, bytes) in [
        ("HU", hungarian, hungarian.as_bytes().to_vec()),
        ("HU", hungarian, with_bom(hungarian)),
        ("HU", hungarian, utf16(hungarian)),
        (
            "HU",
            hungarian,
            encoded(encoding_rs::WINDOWS_1250, hungarian),
        ),
        ("HU", hungarian, encoded(encoding_rs::ISO_8859_2, hungarian)),
        ("TR", turkish, with_bom(turkish)),
        // ISO-8859-9 is read as its superset Windows-1254, as browsers do it.
        ("TR", turkish, encoded(encoding_rs::WINDOWS_1254, turkish)),
    ] {
        let expected: Vec<Vec<&str>> = text.lines().map(|line| line.split(';').collect()).collect();
        let table = table(&bytes, country);
        assert_eq!(cells(&table), expected, "read as {}", table.encoding);
    }
}

#[test]
fn the_encoding_can_be_said() {
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("Nom;Ville\nÉcole;Orléans\n");
    let reading = Reading {
        encoding: Some("windows-1252".to_owned()),
        ..Reading::default()
    };
    let table = read(&bytes, &reading, "FR").unwrap();
    assert_eq!(table.rows[0].1, ["École", "Orléans"]);
}

#[test]
fn every_common_delimiter_is_found_out() {
    for (sign, delimiter) in [
        (";", Delimiter::Semicolon),
        (",", Delimiter::Comma),
        ("\t", Delimiter::Tab),
        ("|", Delimiter::Bar),
    ] {
        let text = format!("a{sign}b{sign}c\n\"1, {sign} 2; 3\"{sign}x{sign}\"say \"\"hi\"\"\"\n");
        let table = table(text.as_bytes(), "HU");
        assert_eq!(table.delimiter, Some(delimiter), "{sign}");
        assert_eq!(table.rows[0].1[2], "say \"hi\"");
    }
}

#[test]
fn lines_have_the_numbers_an_editor_shows() {
    let text = "Register of schools\n\n\nNumber;Name\r\n1;\"two\nlines\"\r\n\r\n;\n2;b";
    let reading = Reading {
        heading_line: 4,
        ..Reading::default()
    };
    let table = read(text.as_bytes(), &reading, "HU").unwrap();
    assert_eq!(table.heading, ["Number", "Name"]);
    let lines: Vec<i32> = table.rows.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [5, 9], "without the lines that are empty");
}

#[test]
fn what_is_no_table_is_refused() {
    for bytes in [b"".as_slice(), b"\n\n", b"a\0b;c", b"PK\x03\x04nothing"] {
        let read = read(bytes, &Reading::default(), "HU");
        assert_eq!(read, Err(Unreadable), "{bytes:?}");
    }
    let wide = ";".repeat(REGISTER_COLUMNS + 1);
    assert_eq!(
        read(wide.as_bytes(), &Reading::default(), "HU"),
        Err(Unreadable)
    );
}

#[test]
fn a_quotation_mark_without_its_other_keeps_the_rest_short() {
    let text = format!("a;b\n1;\"{}", "x".repeat(50_000));
    assert_eq!(table(text.as_bytes(), "HU").rows[0].1[1].len(), CELL);
}

#[test]
fn the_first_sheet_of_a_workbook_is_read() {
    let bytes = crate::school::register::workbook_for_tests(&[
        &["Kurum kodu", "Kurum adı", "İlçe"],
        &["123456", "Işık İlkokulu", "Çankaya"],
    ]);
    let table = table(&bytes, "TR");
    assert_eq!(table.heading, ["Kurum kodu", "Kurum adı", "İlçe"]);
    assert_eq!(
        table.rows,
        [(
            2,
            vec![
                "123456".to_owned(),
                "Işık İlkokulu".to_owned(),
                "Çankaya".to_owned()
            ]
        )]
    );
    assert_eq!((table.encoding.as_str(), table.delimiter), ("", None));
}
