use super::*;

fn at(line: u32, problem: Problem) -> Problem {
    Problem::Line {
        line,
        problem: Box::new(problem),
    }
}

#[test]
fn pages_begin_with_a_heading_and_keep_the_smaller_ones() {
    let read = pages("\n# Welcome\nHello\n\n## Rules\n* kind\n# Diary\n").unwrap();
    assert_eq!(read.len(), 2);
    assert_eq!(read[0].text, "Hello\n\n## Rules\n* kind");
    assert_eq!(
        (read[1].title.as_str(), read[1].text.as_str()),
        ("Diary", "")
    );
    assert_eq!(pages("Hello\nagain"), Err(vec![at(1, Problem::NoHeading)]));
    assert_eq!(
        pages("# A\n![sun](/files/0190a5f0-1234-7abc-8def-001122334455)"),
        Err(vec![at(1, Problem::UnknownPicture)])
    );
}

#[test]
fn a_task_says_when_who_where_and_what() {
    let read = plan(
        "# Meeting\n- 0 | teachers | each | Talk\n  For half an hour.\n  Take notes.\n\
         -  3 | pupils | one | Draw | colour\n",
    )
    .unwrap();
    let [talk, draw] = read[0].tasks.as_slice() else {
        panic!("{read:?}")
    };
    assert_eq!(talk.text, "For half an hour.\nTake notes.");
    assert_eq!(
        (talk.who, talk.schools, talk.day),
        (Doer::Teachers, Schools::Each, 0)
    );
    assert_eq!(draw.title, "Draw | colour");
}

#[test]
fn each_wrong_line_of_a_plan_is_told() {
    assert_eq!(
        plan(
            "# One\nhello\n- soon | pupils | each | Draw\n- 1 | pupils | each |  \n- 2 | pupils\n"
        ),
        Err(vec![
            at(2, Problem::NotATask),
            at(3, Problem::NotATask),
            at(4, Problem::Required),
            at(5, Problem::NotATask),
        ])
    );
}

#[test]
fn a_section_has_a_thread() {
    let read = forum("# Sky\nWhat we see.\n## Today?\nLook up.\n\n### Really\n").unwrap();
    assert_eq!(read[0].about, "What we see.");
    assert_eq!(read[0].thread, "Today?");
    assert_eq!(read[0].text, "Look up.\n\n### Really");
    assert_eq!(forum("# Sky\nSee."), Err(vec![at(1, Problem::NoThread)]));
    assert_eq!(
        forum("# Sky\n## Today?\n"),
        Err(vec![at(2, Problem::Required)])
    );
}

#[test]
fn a_poll_has_two_answers_at_least_and_none_twice() {
    let read = polls("# When?\n- Monday\n- Friday\n").unwrap();
    assert_eq!(read[0].answers, ["Monday", "Friday"]);
    assert_eq!(
        polls("# When?\n- Monday\n# Where?\nhere\n- A\n- B\n- A\n"),
        Err(vec![
            at(1, Problem::TooFewChosen { min: 2 }),
            at(4, Problem::NotAnAnswer),
            at(7, Problem::Repeated { line: 7 }),
        ])
    );
}

#[test]
fn more_than_there_is_room_for_is_told_once() {
    let many = "# Page\n".repeat(PAGES_MAX as usize + 2);
    let line = PAGES_MAX + 1;
    assert_eq!(
        pages(&many),
        Err(vec![at(line, Problem::TooManyChosen { max: PAGES_MAX })])
    );
}

#[test]
fn pictures_stay_behind() {
    assert_eq!(
        without_pictures("One ![sun](/files/7) two\n![cut"),
        "One  two\ncut"
    );
    assert_eq!(without_pictures("[a link](/x)"), "[a link](/x)");
}

#[test]
fn what_is_written_is_read_again() {
    let page = |title: &str, text: &str| TemplatePage {
        title: title.into(),
        text: text.into(),
    };
    let own = pages(&written_pages(&[
        page("A", "one\n# two\nthree"),
        page("B", ""),
    ]))
    .unwrap();
    assert_eq!(own, [page("A", "one\n## two\nthree"), page("B", "")]);
    let section = TemplateSection {
        title: "Sky".into(),
        about: String::new(),
        thread: "Today?".into(),
        text: "Look\n## up".into(),
    };
    assert_eq!(
        forum(&written_forum(std::slice::from_ref(&section))),
        Ok(vec![section])
    );
}
