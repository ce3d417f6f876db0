//! Writes `data/reference/common_passwords.txt`:
//!
//! ```text
//! cargo run -p twinspan-data --example common_passwords > data/reference/common_passwords.txt
//! ```
//!
//! Passwords shorter than twelve characters are refused anyway, so the well-known lists of short
//! ones would refuse nothing more. What remains are the habits by which people lengthen a short
//! one, and they are few: a walk on the keyboard, a repeated word, a word and digits, a short
//! sentence everybody thinks of. The list is these habits, in English, Hungarian and Turkish.

use domain::account::PASSWORD_MIN;
use std::collections::BTreeSet;

/// Words people begin with, in English, Hungarian, Turkish (also as typed without accents), and
/// words that fingers make.
const WORDS: &str = "
    password passw0rd p@ssword p@ssw0rd pass welcome letmein admin administrator login master
    secret school myschool teacher student classroom iloveyou sunshine princess dragon monkey
    football baseball superman batman pokemon starwars summer winter spring autumn january monday
    friday michael jennifer charlie flower freedom whatever computer internet changeme default
    guest test testtest hello helloworld europe erasmus twinspan etwinning twinspace
    jelszo jelszó jelszavam titok titkos iskola iskolam tanar tanár tanarno tanárnő diak diák
    osztaly osztály szeretlek szerelem napsugar napsugár magyarorszag magyarország budapest
    kiskutya cica kiscica csillag virag virág tavasz nyar nyár osz ősz tel tél hetfo hétfő asdasd
    belepes belépés valami akarmi akármi
    sifre şifre sifrem şifrem parola parolam okul okulum ogretmen öğretmen ogrenci öğrenci sinif
    sınıf seviyorum seniseviyorum askim aşkım canim canım turkiye türkiye istanbul ankara
    galatasaray fenerbahce fenerbahçe besiktas beşiktaş merhaba yildiz yıldız cicek çiçek kelebek
    gunes güneş bahar yaz kis kış giris giriş
    qwerty qwertz asdf asdfgh abc abcd abcdef aaa zaq12wsx 1q2w3e4r q1w2e3r4
";

/// What is put behind a word.
const TAILS: &str = "
    1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 123123 123321 321 4321 54321
    654321 111 1111 11111 000 0000 00000 007 100 69 99 999 2000 a1 abc abc123 qwerty asdf xyz
";

/// What is put before or behind.
const OTHERS: &str = "password jelszo sifre admin 123456 12345678 123456789";

/// Rows of keyboards, and the order of digits and letters.
const ROWS: &str = "
    qwertyuiop qwertzuiopőú qwertyuıopğü asdfghjkl asdfghjkléáű asdfghjklşi zxcvbnm yxcvbnm
    zxcvbnmöç azertyuiop qsdfghjklm 1234567890 0987654321 abcdefghijklmnopqrstuvwxyz
    zyxwvutsrqponmlkjihgfedcba 1qaz2wsx3edc4rfv5tgb6yhn7ujm qazwsxedcrfvtgbyhnujm
    1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 zaq12wsxcde34rfvbgt5 !qaz2wsx#edc4rfv
    1a2b3c4d5e6f7g8h9i a1b2c3d4e5f6g7h8i9 112233445566778899 998877665544332211 147258369
    159357258456 789456123 741852963
";

/// Where fingers go on at the end of a row.
const STARTS: &str = "qwertyuiop qwertzuiop asdfghjkl zxcvbnm yxcvbnm 1234567890";

/// Sentences everybody thinks of first.
const SENTENCES: &str = "
    this is my password
    this is a password
    my secret password
    my new password
    the best password
    i love my school
    i love my mom
    i love you forever
    i love my cat
    i love my dog
    let me in please
    open sesame please
    correct horse battery staple
    to be or not to be
    i am a teacher
    we love etwinning
    never forget this
    change me now please
    do not forget
    i forgot my password
    hello my friend
    ez a jelszavam
    ez az én jelszavam
    ez egy titkos jelszó
    az új jelszavam
    nagyon titkos jelszó
    szeretem az iskolát
    szeretem a kutyámat
    szeretem a macskámat
    nem tudom a jelszót
    elfelejtettem
    elfelejtettem a jelszavam
    boci boci tarka
    hajrá magyarország
    jó reggelt kívánok
    bu benim şifrem
    benim gizli şifrem
    yeni şifrem bu
    şifremi unuttum
    seni çok seviyorum
    okulumu seviyorum
    ailemi seviyorum
    ben öğretmenim
    iyi ki varsın
    günaydın öğretmenim
    hoş geldiniz
    en büyük fenerbahçe
    en büyük galatasaray
    en büyük beşiktaş
";

const FIRST_YEAR: u32 = 1990;
const LAST_YEAR: u32 = 2030;

fn main() {
    for password in list() {
        println!("{password}");
    }
}

fn list() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    words(&mut found);
    rows(&mut found);
    repetitions(&mut found);
    for sentence in SENTENCES.lines().map(str::trim) {
        for glue in ["", " ", "-", "_", "."] {
            found.insert(sentence.replace(' ', glue));
        }
    }
    found.retain(|password| password.chars().count() >= PASSWORD_MIN as usize);
    found
}

/// A word with digits or a year, perhaps with the mark that some rule demanded; a word said again.
fn words(found: &mut BTreeSet<String>) {
    let years = (FIRST_YEAR..=LAST_YEAR).map(|year| year.to_string());
    let tails: Vec<String> = TAILS
        .split_whitespace()
        .map(str::to_owned)
        .chain(years)
        .collect();
    for word in WORDS.split_whitespace() {
        for tail in &tails {
            for mark in ["", "!"] {
                found.insert(format!("{word}{tail}{mark}"));
            }
        }
        for times in 1..=4 {
            found.insert(word.repeat(times));
            found.insert(format!("{}123", word.repeat(times)));
        }
        for other in OTHERS.split_whitespace() {
            found.insert(format!("{other}{word}"));
            found.insert(format!("{word}{other}"));
        }
    }
}

/// Twelve to sixteen neighbours: along a row, to the end of it and back to a start, or with digits.
fn rows(found: &mut BTreeSet<String>) {
    for row in ROWS.split_whitespace() {
        let digits = ["123", "1234", "12345", "123456"];
        for next in digits
            .into_iter()
            .chain([row])
            .chain(STARTS.split_whitespace())
        {
            let walk: Vec<char> = row.chars().chain(next.chars()).collect();
            for length in 12..=walk.len().min(16) {
                found.insert(walk[..length].iter().collect());
            }
        }
    }
}

/// One character, or a short group, again and again.
fn repetitions(found: &mut BTreeSet<String>) {
    for c in ('a'..='z').chain('0'..='9') {
        for length in 12..=16 {
            found.insert(c.to_string().repeat(length));
        }
    }
    for group in [
        "12", "123", "1234", "12345", "123456", "ab", "abc", "abcd", "xyz", "asd", "asdf", "qwe",
        "qwer", "zxc", "qaz", "0123",
    ] {
        for times in 2..=8 {
            found.insert(group.repeat(times));
        }
    }
}
