//! Guessing from its name what a column holds. To teach it a word, add it, folded as a search
//! folds it (lower case, no accents), to the detail's line below.

use super::{Columns, Detail};
use crate::text::fold_for_search;

/// Names of columns in the registers of the countries that take part.
#[rustfmt::skip]
const NAMES: &[(Detail, &[&str])] = &[
    (Detail::NationalNumber, &[
        "national number", "school number", "school code", "school id", "register number", "number", "code", "id", "urn", "uai",
        "om azonosito", "om kod", "intezmeny azonosito", "azonosito", "kurum kodu", "okul kodu",
        "schulnummer", "dienststellenschluessel", "schul id", "kennzahl", "schulkennzahl",
        "numero uai", "identifiant de l etablissement", "code etablissement", "codice scuola", "codice meccanografico", "codice",
        "codigo de centro", "codigo centro", "codigo", "codigo escola", "codigo dgeec", "numer rspo", "rspo", "regon",
        "cod siiir", "cod unitate", "cod", "red izo", "izo", "eduid", "kodfk", "sifra", "sifra ustanove", "kodas", "kood",
        "skolenummer", "skolkod", "oppilaitosnumero", "organisasjonsnummer", "brin nummer", "kod", "kodi",
    ]),
    (Detail::Name, &[
        "name of the school", "name of school", "school name", "name", "school", "intezmeny neve", "iskola neve", "megnevezes", "nev",
        "kurum adi", "okul adi", "ad", "schulname", "name der schule", "schule", "nom etablissement", "nom de l etablissement",
        "nom", "denominazione scuola", "denominazione", "denominacion", "denominacion especifica", "nombre", "nome",
        "nome da escola", "nazwa", "nazwa szkoly", "denumire", "denumire unitate", "nazev", "nazev skoly", "nazov", "nazov skoly",
        "naziv", "naziv skole", "naziv ustanove", "pavadinimas", "nimi", "nosaukums", "navn", "skolens navn", "namn", "naam", "emri",
    ]),
    (Detail::LegalName, &[
        "legal name", "official name", "full name", "hivatalos nev", "teljes nev", "resmi adi", "tam adi", "amtliche bezeichnung",
        "nom officiel", "denominazione ufficiale", "razon social", "nome oficial", "pelna nazwa", "plny nazev", "plny nazov", "puni naziv",
    ]),
    (Detail::Types, &[
        "type", "kind", "type of school", "school type", "tipus", "intezmenytipus", "iskolatipus", "kurum turu", "okul turu", "tur", "tip",
        "typ", "schulform", "schulart", "schultyp", "type etablissement", "type d etablissement", "nature", "tipologia", "tipologia scuola",
        "tipo", "tipo de centro", "denominacion generica", "tip unitate", "druh", "druh skoly", "vrsta", "vrsta ustanove", "typ podmiotu",
    ]),
    (Detail::Town, &[
        "town", "city", "place", "municipality", "settlement", "telepules", "varos", "helyseg", "ilce", "sehir", "ilce adi", "miejscowosc",
        "ort", "stadt", "gemeinde", "ville", "commune", "nom commune", "nom de la commune", "comune", "descrizione comune",
        "localidad", "municipio", "localidade", "concelho", "localitate", "oras", "mesto", "obec", "grad", "opcina", "naselje",
        "miestas", "savivaldybe", "linn", "pilseta", "kunta", "kommun", "kommune", "by", "plaats", "gemeente", "plaatsnaam", "qyteti",
    ]),
    (Detail::Region, &[
        "region", "county", "province", "state", "district", "megye", "varmegye", "il", "il adi", "wojewodztwo", "bundesland",
        "departement", "libelle departement", "academie", "libelle academie", "libelle region", "regione", "provincia", "distrito",
        "comunidad autonoma", "judet", "kraj", "zupanija", "okrug", "oblast", "apskritis", "maakond", "maakunta", "lan", "fylke", "provincie",
    ]),
    (Detail::Postcode, &[
        "postcode", "post code", "postal code", "zip", "zip code", "iranyitoszam", "irsz", "posta kodu", "kod pocztowy", "plz",
        "postleitzahl", "code postal", "cap", "cap scuola", "codigo postal", "c postal", "cod postal", "psc", "postanski broj",
        "pasto kodas", "postinumero", "postnummer", "sihtnumber",
    ]),
    (Detail::Address, &[
        "address", "street", "street and number", "cim", "utca", "utca hazszam", "kozterulet", "adres", "acik adres", "ulica", "adresse",
        "strasse", "strasse und hausnummer", "anschrift", "adresse 1", "indirizzo", "indirizzo scuola", "direccion", "domicilio",
        "morada", "adresa", "ulice", "adresas", "osoite", "adress", "straat", "straatnaam", "aadress", "adrese",
    ]),
    (Detail::Website, &[
        "website", "web site", "web", "web address", "url", "homepage", "home page", "www", "honlap", "weboldal", "internetcim",
        "internet adresi", "web sitesi", "web adresi", "strona www", "strona internetowa", "internetseite", "webseite", "site web",
        "site internet", "sito web", "sitoweb", "sitio web", "pagina web", "webova stranka", "webove stranky", "svetaine", "kotisivu", "webbplats",
    ]),
    (Detail::HeadName, &[
        "head", "name of the head", "head name", "head teacher", "headteacher", "principal", "director", "igazgato", "igazgato neve",
        "intezmenyvezeto", "vezeto", "vezeto neve", "mudur", "mudur adi", "kurum muduru", "mudur adi soyadi", "dyrektor",
        "imie i nazwisko dyrektora", "schulleitung", "schulleiter", "schulleiterin", "directeur", "chef d etablissement",
        "dirigente scolastico", "dirigente", "nombre del director", "diretor", "reditel", "riaditel", "ravnatelj", "direktor",
        "direktorius", "rehtori", "rektor",
    ]),
    (Detail::HeadEmail, &[
        "e mail of the head", "head email", "e mail", "email", "mail", "e mail address", "email address", "e mail cim", "igazgato e mail",
        "e posta", "eposta", "e posta adresi", "adres e mail", "adresse e mail", "courriel", "correo electronico", "correo",
        "posta elettronica", "indirizzo e mail", "indirizzo email scuola", "indirizzo pec scuola", "e mail adresse", "emailadresse",
        "correio eletronico", "adresa de e mail", "el pastas", "sahkoposti", "e post",
    ]),
];

/// What the columns with these names hold, as far as can be told: the whole name first, then words
/// in it, the longest first. No column holds two details.
pub fn guess(heading: &[String]) -> Columns {
    let folded: Vec<String> = heading.iter().map(|name| fold_for_search(name)).collect();
    let mut candidates = Vec::new();
    for (detail, names) in NAMES {
        for (column, folded) in folded.iter().enumerate() {
            let likeness = names.iter().map(|name| likeness(folded, name)).max();
            if let Some(likeness) = likeness.filter(|likeness| *likeness > 0) {
                candidates.push((std::cmp::Reverse(likeness), column, *detail));
            }
        }
    }
    candidates.sort_unstable();
    let mut columns = Columns::default();
    for (_, column, detail) in candidates {
        let is_taken = columns.has(detail) || columns.0.values().any(|taken| *taken == column);
        if !is_taken {
            columns.0.insert(detail, column);
        }
    }
    columns
}

fn likeness(folded: &str, name: &str) -> usize {
    const WHOLE: usize = 1000;
    if folded == name {
        return WHOLE + name.len();
    }
    // A word of one or two letters is in too many names to say anything.
    if name.len() > 2 && format!(" {folded} ").contains(&format!(" {name} ")) {
        name.len()
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(heading: &str) -> Vec<(&'static str, usize)> {
        let names: Vec<String> = heading.split(';').map(str::to_owned).collect();
        guess(&names)
            .0
            .into_iter()
            .map(|(detail, column)| (detail.as_str(), column))
            .collect()
    }

    #[test]
    fn columns_are_known_by_their_names_in_several_languages() {
        assert_eq!(
            guessed(
                "OM azonosító;Intézmény neve;Irányítószám;Település;Utca, házszám;Igazgató neve;E-mail cím;Megye"
            ),
            [
                ("national_number", 0),
                ("name", 1),
                ("town", 3),
                ("region", 7),
                ("postcode", 2),
                ("address", 4),
                ("head_name", 5),
                ("head_email", 6),
            ]
        );
        assert_eq!(
            guessed("İL;İLÇE;KURUM KODU;KURUM ADI;ADRES;WEB SİTESİ"),
            [
                ("national_number", 2),
                ("name", 3),
                ("town", 1),
                ("region", 0),
                ("address", 4),
                ("website", 5),
            ]
        );
        assert_eq!(
            guessed(
                "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Adresse_1;Code_postal;Nom_commune;Libelle_region;Mail;Web"
            ),
            [
                ("national_number", 0),
                ("name", 1),
                ("types", 2),
                ("town", 5),
                ("region", 6),
                ("postcode", 4),
                ("address", 3),
                ("website", 8),
                ("head_email", 7),
            ]
        );
        assert_eq!(
            guessed("School Name;School Code;Town"),
            [("national_number", 1), ("name", 0), ("town", 2)]
        );
    }

    #[test]
    fn a_list_that_comes_in_again_is_read_as_before() {
        assert_eq!(
            guessed("Number;Name;Town;What is wrong"),
            [("national_number", 0), ("name", 1), ("town", 2)]
        );
    }

    #[test]
    fn names_that_say_nothing_are_left_open() {
        assert!(guessed("A;B;;1").is_empty());
    }
}
