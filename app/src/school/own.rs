//! The schools one works at, and those one worked at before.

use super::{SchoolBadge, mine::said};
use crate::{choices, format, routes::Route, ui::*, words};
use domain::{
    Timestamp,
    id::SchoolId,
    reference,
    school::{FormerSchool, MySchoolLine, SchoolState},
};
use leptos::prelude::*;

/// Where the reader worked before.
#[component]
pub(super) fn Former(former: Vec<FormerSchool>) -> impl IntoView {
    let lang = words::lang();
    let lines = former
        .into_iter()
        .map(|school| {
            view! {
                <li>
                    <div class="row-text">
                        <bdi>{school.name}</bdi>
                        ", "
                        <bdi>{school.town}</bdi>
                        <p class="soft small">
                            {school.role} " · " <Time at=school.from day=true /> " – "
                            <Time at=school.to day=true />
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-tight">
            <h2>{words::school_former_title(lang)}</h2>
            <ul class="rows" role="list">
                {lines}
            </ul>
        </section>
    }
}

/// A school the reader works at.
#[component]
pub(super) fn Own(school: MySchoolLine, roles: Vec<reference::Choice>) -> impl IntoView {
    let lang = words::lang();
    let id = school.id;
    let footer = view! {
        <SchoolBadge state=school.state />
        {(school.state == SchoolState::Validated && !school.is_confirmed)
            .then(|| view! { <Badge sign=Sign::Clock>{words::school_unconfirmed(lang)}</Badge> })}
        <Badge>{school.role}</Badge>
    };
    let correct = (school.state == SchoolState::Returned && school.is_creator).then(|| {
        view! {
            <LinkButton href=Route::EditSchool { id }.path() sign=Sign::Edit>
                {words::school_correct_button(lang)}
            </LinkButton>
        }
    });
    let since = school.is_confirmed.then_some(school.from);
    let change = view! { <Change id roles role=school.role_id since /> };
    view! {
        <Card
            title=school.name
            level=2
            href=Route::School { id }.path()
            footer=footer.into_any()
        >
            <p class="soft">
                <bdi>{school.town}</bdi>
                ", "
                {school.country}
            </p>
            <p class="soft small">{words::school_since(lang, format::day(lang, school.from))}</p>
            {said(&school.comment)}
            <div class="cluster">{correct} {change} <Leave id /></div>
        </Card>
    }
}

/// What the reader does there, and since when; the day is theirs to say once they are confirmed.
#[component]
fn Change(
    id: SchoolId,
    roles: Vec<reference::Choice>,
    role: String,
    since: Option<Timestamp>,
) -> impl IntoView {
    let lang = words::lang();
    let since = since.map(|since| {
        view! {
            <Field
                name="since"
                label=words::school_since_day(lang)
                kind="date"
                value=since.date()
                short=true
            />
        }
    });
    view! {
        <Reveal label=words::school_role_change(lang) sign=Sign::Edit>
            <Form endpoint="change_workplace" key=id.to_string() class="narrow">
                <input type="hidden" name="school" value=id.to_string() />
                <Select
                    name="role"
                    label=words::school_field_role(lang)
                    choices=choices::listed(roles)
                    value=role
                    required=true
                />
                {since}
                <FormActions>
                    <Button variant=Variant::Secondary>{words::school_role_save(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

#[component]
fn Leave(id: SchoolId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm
            label=words::school_leave_button(lang)
            title=words::school_leave_question(lang)
            variant=Variant::Quiet
        >
            <p>{words::school_leave_text(lang)}</p>
            <Form endpoint="leave_school" key=id.to_string()>
                <input type="hidden" name="school" value=id.to_string() />
                <Field
                    name="day"
                    label=words::school_leave_day(lang)
                    hint=words::school_leave_day_hint(lang)
                    kind="date"
                    short=true
                />
                <FormActions>
                    <Button variant=Variant::Danger>{words::school_leave_yes(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}
