use super::*;
use crate::{
    both_databases,
    file::{Mark, Objects},
    jobs,
    sql::{all, params},
};
use domain::{
    RuleBroken,
    account::AccountState,
    school::{
        SchoolState,
        register::{AlikeForm, ColumnsForm, ImportView, ReadingForm, ReportFilter, Tally},
    },
    time::DAY,
};
use std::{
    collections::HashMap,
    io::{Cursor, Write},
    sync::Mutex,
};

/// A store in memory.
#[derive(Default)]
struct Memory(Mutex<HashMap<String, Vec<u8>>>);

#[async_trait::async_trait]
impl Objects for Memory {
    async fn remove(&self, key: &str) -> Result<(), String> {
        self.0.lock().unwrap().remove(key);
        Ok(())
    }

    async fn pack(&self, _: &domain::privacy::Personal, _: &str) -> Result<u64, String> {
        Err("nothing is packed here".to_owned())
    }

    async fn load(&self, key: &str) -> Result<Vec<u8>, String> {
        let kept = self.0.lock().unwrap().get(key).cloned();
        kept.ok_or_else(|| "there is no such object".to_owned())
    }

    async fn set_mark(&self, _: &str) -> Result<(), String> {
        Err("nothing is kept here".to_owned())
    }

    async fn marks(&self, _: &str) -> Result<Vec<Mark>, String> {
        Ok(Vec::new())
    }
}

/// A workbook with one sheet of texts.
pub(super) fn workbook_for_tests(rows: &[&[&str]]) -> Vec<u8> {
    const NAMESPACE: &str = "http://schemas.openxmlformats.org";
    let mut sheet = String::new();
    for (row, cells) in (1..).zip(rows) {
        sheet += &format!("<row r=\"{row}\">");
        for (letter, cell) in ('A'..).zip(*cells) {
            sheet += &format!("<c r=\"{letter}{row}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>");
        }
        sheet += "</row>";
    }
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{NAMESPACE}/package/2006/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
                 </Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{NAMESPACE}/package/2006/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{NAMESPACE}/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{NAMESPACE}/package/2006/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{NAMESPACE}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{NAMESPACE}/spreadsheetml/2006/main\" xmlns:r=\"{NAMESPACE}/officeDocument/2006/relationships\">\
                 <sheets><sheet name=\"Schools\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet xmlns=\"{NAMESPACE}/spreadsheetml/2006/main\"><sheetData>{sheet}</sheetData></worksheet>"
            ),
        ),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const REGISTER: &str = "OM azonosító;Intézmény neve;Település;Cím;Honlap;E-mail\n\
    029743;Jurisich Miklós Gimnázium;Kőszeg;Hunyadi u. 10.;www.jurisich.example;igazgato@jurisich.example\n\
    036735;Jedlik Ányos Technikum;Győr;Szent István út 7.;;\n\
    031234;;Eger;Dobó tér 1.;;\n\
    029 743;Jurisich Miklós Gimnázium;Kőszeg;Hunyadi u. 10.;;\n";

/// Puts a file into the store and begins an import with it.
async fn begun(cx: &Cx, store: &Memory, text: impl Into<Vec<u8>>) -> ImportId {
    let key = crate::context::new_id().to_string();
    may_begin(cx, "HU").unwrap();
    announce(cx, "HU", &key).await.unwrap();
    store.0.lock().unwrap().insert(key.clone(), text.into());
    let file = NewRegister {
        key,
        name: "iskolák.csv".to_owned(),
        hash: "hash".to_owned(),
    };
    begin(cx, "HU", file).await.unwrap()
}

async fn work(cx: &Cx, store: &Memory) {
    while jobs::run_due(cx, store).await.unwrap() > 0 {}
}

async fn seen(cx: &Cx, id: ImportId) -> ImportView {
    read(cx, id, &ReportFilter::default()).await.unwrap()
}

/// The columns as they were guessed.
fn columns(view: &ImportView) -> ColumnsForm {
    let column = |name: &str| {
        let detail = name.parse().unwrap();
        let column = view.columns.0.get(&detail);
        column.map(ToString::to_string).unwrap_or_default()
    };
    ColumnsForm {
        import: view.summary.id.to_string(),
        national_number: column("national_number"),
        name: column("name"),
        types: column("types"),
        town: column("town"),
        address: column("address"),
        website: column("website"),
        head_email: column("head_email"),
        kind: "upper-secondary".to_owned(),
        ..ColumnsForm::default()
    }
}

/// From the file to the end of the import.
async fn brought(cx: &Cx, store: &Memory, text: impl Into<Vec<u8>>) -> ImportView {
    let id = begun(cx, store, text).await;
    work(cx, store).await;
    choose_columns(cx, columns(&seen(cx, id).await))
        .await
        .unwrap();
    work(cx, store).await;
    start(cx, id).await.unwrap();
    work(cx, store).await;
    seen(cx, id).await
}

#[derive(FromQueryResult)]
struct School {
    state: String,
    website: String,
    head_name: String,
}

async fn schools(cx: &Cx) -> Vec<School> {
    let sql = "SELECT state, website, head_name FROM school WHERE number_key <> '' ORDER BY name";
    all(cx.read(), sql, params![]).await.unwrap()
}

both_databases! {
    async fn a_register_is_looked_at_tried_out_and_brought_in(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let id = begun(&cx, &store, REGISTER).await;
        assert_eq!(seen(&cx, id).await.summary.state, ImportState::Reading);
        assert_eq!(world.count("arriving_file").await, 0);
        work(&cx, &store).await;
        let view = seen(&cx, id).await;
        assert_eq!((view.summary.state, view.lines), (ImportState::Read, 4));
        assert_eq!((view.encoding.as_str(), view.delimiter), ("UTF-8", Some(Delimiter::Semicolon)));
        assert_eq!(view.samples[1].name, "Intézmény neve");
        assert_eq!(view.samples[1].cells[1], "Jedlik Ányos Technikum");
        assert_eq!(view.columns.0.len(), 6);

        choose_columns(&cx, columns(&view)).await.unwrap();
        work(&cx, &store).await;
        let view = seen(&cx, id).await;
        let expected = Tally { added: 2, broken: 2, ..Tally::default() };
        assert_eq!((view.summary.state, view.summary.tally), (ImportState::Checked, expected));
        assert_eq!(world.count("school").await, 0, "nothing was changed");
        assert_eq!(view.report[2].problems[0].field, "name");
        assert_eq!(view.report[3].problems[0].problem, Problem::Repeated { line: 5 });

        start(&cx, id).await.unwrap();
        work(&cx, &store).await;
        let before = world.db.statements();
        let view = seen(&cx, id).await;
        assert!(world.db.statements() - before <= 6);
        assert_eq!((view.summary.state, view.summary.tally, view.done), (ImportState::Done, expected, 4));
        let schools = schools(&cx).await;
        assert_eq!(schools.len(), 2);
        assert!(schools.iter().all(|school| school.state == "validated"));
        assert_eq!(schools[1].website, "https://www.jurisich.example");
        let linked = view.report[0].school.clone().unwrap();
        assert_eq!(linked.name, "Jurisich Miklós Gimnázium");
        let history = crate::support::school(&cx, linked.id).await.unwrap().history;
        assert_eq!(history[0].what, domain::support::Happening::SchoolImported);
    }

    async fn what_comes_again_is_brought_up_to_date_and_never_doubled(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        brought(&cx, &store, REGISTER).await;
        let again = brought(&cx, &store, REGISTER).await;
        assert_eq!(again.summary.tally, Tally { unchanged: 2, broken: 2, ..Tally::default() });
        world.sql("UPDATE school SET head_name = 'Kiss Anna', website = 'https://old.example'", params![]).await;
        let changed = brought(&cx, &store, REGISTER).await;
        // Where the register says nothing, what is here stays.
        assert_eq!(changed.summary.tally, Tally { updated: 1, unchanged: 1, broken: 2, ..Tally::default() });
        let schools = schools(&cx).await;
        assert_eq!(schools.len(), 2);
        assert_eq!(schools[0].website, "https://old.example");
        assert_eq!((schools[1].website.as_str(), schools[1].head_name.as_str()), ("https://www.jurisich.example", "Kiss Anna"));
    }

    async fn a_school_that_waits_is_confirmed_by_the_register_and_its_staff_are_told(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let school = world.school("HU").await;
        world.staff_at(school, "HU", AccountState::Registered).await;
        world
            .sql("UPDATE school SET state = 'pending', national_number = '29743', number_key = '29743' WHERE id = $1", params![school.0])
            .await;
        let view = brought(&cx, &store, REGISTER).await;
        assert_eq!(view.summary.tally, Tally { added: 1, updated: 1, broken: 2, ..Tally::default() });
        let page = crate::school::read(&cx, school).await.unwrap();
        assert_eq!((page.state, page.name.as_str()), (SchoolState::Validated, "Jurisich Miklós Gimnázium"));
        assert_eq!((world.count("notification").await, world.count("outbox_mail").await), (1, 1));
    }

    async fn a_line_that_looks_like_a_school_without_a_number_is_for_the_officer(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let (one, other) = (world.school("HU").await, world.school("HU").await);
        for (school, name, town) in [(one, "Miklos Jurisich Gimnazium", "Kőszeg"), (other, "Jedlik Technikum Ányos", "Győr")] {
            world
                .sql(
                    "UPDATE school SET name = $1, town = $2, national_number = '', number_key = '' WHERE id = $3",
                    params![name, town, school.0],
                )
                .await;
        }
        let view = brought(&cx, &store, REGISTER).await;
        assert_eq!(view.summary.tally, Tally { alike: 2, broken: 2, ..Tally::default() });
        assert_eq!(view.report[0].school.as_ref().map(|school| school.id), Some(one));
        let say = |line: i32, answer: &str| AlikeForm {
            import: view.summary.id.to_string(),
            line: line.to_string(),
            answer: answer.to_owned(),
        };
        answer(&cx, say(2, "same")).await.unwrap();
        answer(&cx, say(3, "another")).await.unwrap();
        assert_eq!(answer(&cx, say(3, "same")).await, Err(AppError::Rule(RuleBroken::AlreadyDecided)));
        assert_eq!(answer(&cx, say(4, "same")).await, Err(AppError::Rule(RuleBroken::AlreadyDecided)));
        let view = seen(&cx, view.summary.id).await;
        assert_eq!(view.summary.tally, Tally { added: 1, updated: 1, broken: 2, ..Tally::default() });
        assert_eq!(world.count("school").await, 3);
        assert_eq!(rest(&cx, view.summary.id).await.unwrap().lines.len(), 2);
        let again = brought(&cx, &store, REGISTER).await;
        assert_eq!(again.summary.tally.unchanged, 2, "the school has its number now");
    }

    async fn an_import_goes_on_where_it_was_stopped(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let mut text = "Number;Name;Town\n".to_owned();
        for number in 1..=1_200 {
            text += &format!("A{number};School {number};Town {number}\n");
        }
        let id = begun(&cx, &store, text).await;
        work(&cx, &store).await;
        choose_columns(&cx, columns(&seen(&cx, id).await)).await.unwrap();
        work(&cx, &store).await;
        start(&cx, id).await.unwrap();
        // The program dies after the first part: its transaction is in, the job is claimed for a while.
        let import = Import::load(cx.read(), id).await.unwrap();
        let bytes = store.load(&import.storage_key).await.unwrap();
        let rows = table::read(&bytes, &import.reading().unwrap(), "HU").unwrap().rows;
        let part = std::sync::Arc::new(bring::Bringing::prepare(&cx, import, ImportState::Importing, rows).await.unwrap());
        let first = part.clone();
        assert!(cx.write(move |tx| async move { bring::bring(&tx, &first, 0, 500).await }).await.unwrap());
        let again = part.clone();
        let twice = cx.write(move |tx| async move { bring::bring(&tx, &again, 0, 500).await }).await;
        assert_eq!(twice, Ok(false), "another worker does not do it again");
        world.sql("UPDATE job SET locked_until = $1 WHERE state = 'waiting'", params![cx.now().millis() + DAY]).await;
        assert_eq!(world.count("school").await, 500);
        jobs::schedule(&cx).await.unwrap();
        work(&cx, &store).await;
        let view = seen(&cx, id).await;
        assert_eq!((view.summary.state, view.summary.tally.added), (ImportState::Done, 1_200));
        assert_eq!(world.count("school").await, 1_200);
    }

    async fn a_workbook_is_a_register_too_and_zeros_lost_by_it_do_not_matter(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        brought(&cx, &store, REGISTER).await;
        let workbook = workbook_for_tests(&[
            &["Number", "Name", "Town", "Type"],
            &["29743", "Jurisich Miklós Gimnázium", "Kőszeg", "Primary school"],
        ]);
        let view = brought(&cx, &store, workbook).await;
        assert_eq!(view.delimiter, None);
        assert_eq!(view.summary.tally, Tally { updated: 1, ..Tally::default() });
        assert_eq!(schools(&cx).await.len(), 2);
    }

    async fn what_is_no_table_says_so_and_can_be_read_in_another_way(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let id = begun(&cx, &store, b"\0\0".to_vec()).await;
        work(&cx, &store).await;
        assert_eq!(seen(&cx, id).await.summary.state, ImportState::Unreadable);
        assert_eq!(start(&cx, id).await, Err(AppError::Rule(RuleBroken::WrongState)));
        let id = begun(&cx, &store, "List of schools\nNumber,Name,Town\nA1,School,Eger\n").await;
        work(&cx, &store).await;
        let form = ReadingForm { import: id.to_string(), heading_line: "2".into(), ..ReadingForm::default() };
        read_again(&cx, form).await.unwrap();
        work(&cx, &store).await;
        let view = seen(&cx, id).await;
        assert_eq!((view.samples.len(), view.lines), (3, 1));
        let mut beyond = columns(&view);
        beyond.website = "3".into();
        assert_eq!(choose_columns(&cx, beyond).await, Err(AppError::field("website", Problem::UnknownChoice)));
        let mut unknown = columns(&view);
        unknown.kind = "circus".into();
        assert_eq!(choose_columns(&cx, unknown).await, Err(AppError::field("kind", Problem::UnknownChoice)));
    }

    async fn only_officers_of_the_country_bring_schools_in(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let id = begun(&cx, &store, REGISTER).await;
        work(&cx, &store).await;
        let central = world.by(world.officer(None).await).await;
        assert_eq!(list(&central).await.unwrap().len(), 1);
        assert!(may_begin(&central, "TR").is_ok());
        for stranger in [world.officer(Some("TR")).await, world.teacher("HU").await.id] {
            let cx = world.by(stranger).await;
            assert!(may_begin(&cx, "HU").is_err());
            assert!(announce(&cx, "HU", "key").await.is_err());
            assert_eq!(read(&cx, id, &ReportFilter::default()).await, Err(AppError::NotFound));
            assert_eq!(rest(&cx, id).await, Err(AppError::NotFound));
            assert_eq!(start(&cx, id).await, Err(AppError::NotFound));
            assert_eq!(choose_columns(&cx, ColumnsForm { import: id.to_string(), ..ColumnsForm::default() }).await, Err(AppError::NotFound));
            assert!(list(&cx).await.is_ok_and(|list| list.is_empty()) || list(&cx).await == Err(AppError::NotFound));
        }
        assert_eq!(read(&world.visitor(), id, &ReportFilter::default()).await, Err(AppError::SignInNeeded));
    }

    async fn file_and_lines_go_after_a_month_and_the_numbers_stay(world: World) {
        let (cx, store) = (world.by(world.officer(Some("HU")).await).await, Memory::default());
        let id = brought(&cx, &store, REGISTER).await.summary.id;
        assert_eq!(store.0.lock().unwrap().len(), 1);
        world.wait(KEPT_FOR + DAY);
        let cx = world.by(world.officer(Some("HU")).await).await;
        work(&cx, &store).await;
        assert!(store.0.lock().unwrap().is_empty());
        assert_eq!(world.count("school_import_line").await, 0);
        let view = seen(&cx, id).await;
        assert!(view.is_cleared && view.samples.is_empty());
        assert_eq!(view.summary.tally.added, 2);
    }

    async fn the_command_line_finds_an_import_it_did_not_finish(world: World) {
        let (cx, store) = (world.visitor(), Memory::default());
        store.0.lock().unwrap().insert("key".to_owned(), REGISTER.into());
        operator::announce(&cx, "key").await.unwrap();
        let file = NewRegister { key: "key".into(), name: "a.csv".into(), hash: "h".into() };
        let id = operator::begin(&cx, "HU", file, Reading::default()).await.unwrap();
        while carry_on(&cx, &store, id).await.unwrap() {}
        let columns = operator::read(&cx, id, &ReportFilter::default()).await.unwrap().columns;
        operator::choose_columns(&cx, id, columns).await.unwrap();
        while carry_on(&cx, &store, id).await.unwrap() {}
        assert_eq!(operator::unfinished(&cx, "HU", "h").await.unwrap(), None);
        operator::start(&cx, id).await.unwrap();
        assert_eq!(operator::unfinished(&cx, "HU", "h").await.unwrap(), Some(id));
        while carry_on(&cx, &store, id).await.unwrap() {}
        assert_eq!(operator::unfinished(&cx, "HU", "h").await.unwrap(), None);
        assert_eq!(operator::rest(&cx, id).await.unwrap().lines.len(), 2);
        assert!(operator::require_country(&cx, "XX").await.is_err());
    }
}
