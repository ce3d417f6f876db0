//! A register from the command line.

use super::{run, running::twinspan, told};
use data::{Db, DbConfig};
use std::{path::Path, time::Duration};
use tokio::time::sleep;

#[tokio::test]
async fn a_register_comes_in_by_the_command_line_and_its_rest_again() {
    let folder = tempfile::tempdir().unwrap();
    let (file, rest) = (
        folder.path().join("schools.csv"),
        folder.path().join("rest.csv"),
    );
    // ISO-8859-2.
    let register = b"Locality;OM;School\nGy\xf5r;036735;Jedlik \xc1nyos Technikum\nEger;031234;\n";
    std::fs::write(&file, register).unwrap();
    let import = |file: &Path, more: &[&str]| {
        let mut arguments = vec![
            "import",
            "schools",
            file.to_str().unwrap(),
            "--country",
            "hu",
        ];
        arguments.extend(more);
        let output = run(folder.path(), &arguments);
        (output.status.success(), told(&output))
    };
    let (worked, text) = import(&file, &[]);
    assert!(!worked && text.contains("--column"), "{text}");
    let columns = [
        "--column",
        "national_number=OM",
        "--column",
        "name=3",
        "--column",
        "town=Locality",
    ];
    let (worked, text) = import(&file, &[&columns[..], &["--dry-run"]].concat());
    assert!(worked && text.contains("1  new schools"), "{text}");
    let rest_file = rest.to_str().unwrap();
    let (worked, text) = import(&file, &[&columns[..], &["--rest", rest_file]].concat());
    assert!(
        worked && text.contains("1  new schools") && text.contains("1  cannot be read"),
        "{text}"
    );
    let written = std::fs::read_to_string(&rest).unwrap();
    let corrected = written.replace("031234;;", "031234;Dobó Gimnázium;");
    assert_ne!(written, corrected, "{written}");
    std::fs::write(&rest, corrected).unwrap();
    let (worked, text) = import(&rest, &columns);
    assert!(worked && text.contains("1  new schools"), "{text}");
    let (worked, text) = import(&file, &columns);
    assert!(worked && text.contains("1  here already"), "{text}");
    for wrong in [
        ["--country", "XX"],
        ["--encoding", "klingon"],
        ["--delimiter", "x"],
        ["--column", "colour=1"],
    ] {
        let arguments = [
            "import",
            "schools",
            file.to_str().unwrap(),
            wrong[0],
            wrong[1],
        ];
        assert!(
            !run(folder.path(), &arguments).status.success(),
            "{wrong:?}"
        );
    }
}

#[tokio::test]
async fn an_import_that_is_killed_goes_on_where_it_stopped() {
    const LINES: i64 = 6_000;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schools.csv");
    let mut register = "Number;Name;Town\n".to_owned();
    for number in 1..=LINES {
        register += &format!("A{number};School {number};Town {number}\n");
    }
    std::fs::write(&file, register).unwrap();
    let arguments = [
        "import",
        "schools",
        file.to_str().unwrap(),
        "--country",
        "HU",
    ];
    assert!(run(folder.path(), &["migrate"]).status.success());
    let db = Db::connect(&DbConfig::sqlite(folder.path())).await.unwrap();
    let mut child = twinspan(folder.path()).args(arguments).spawn().unwrap();
    while data::testing::rows(&db, "school").await == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it is still at it");
        sleep(Duration::from_millis(5)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let part = data::testing::rows(&db, "school").await;
    assert!((1..LINES).contains(&part), "{part}");
    let output = run(folder.path(), &arguments);
    assert!(
        told(&output).contains("Goes on where it was stopped."),
        "{}",
        told(&output)
    );
    assert_eq!(data::testing::rows(&db, "school").await, LINES);
    assert!(
        told(&output).contains("6000  new schools"),
        "{}",
        told(&output)
    );
}
