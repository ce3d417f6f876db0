//! Shows, while a form is filled in, what its page says to it so far.

use super::dom;
use leptos::{html::Span, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};
use web_sys::{
    DomParser, Element, FormData, HtmlFormElement, SupportedType, UrlSearchParams, XmlHttpRequest,
};

/// Rest after the last key until the page is asked.
const IDLE: Duration = Duration::from_millis(600);

/// What is typed so far, as the query of an address.
fn typed(form: &HtmlFormElement, fields: &[String]) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new().ok()?;
    for field in fields {
        query.append(field, &data.get(field).as_string().unwrap_or_default());
    }
    Some(query.to_string().into())
}

/// Asks the page, and takes over what its region says.
fn ask(query: &str, region: &str) -> Option<()> {
    let path = window().location().pathname().ok()?;
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &format!("{path}?{query}")).ok()?;
    let (answered, region) = (request.clone(), region.to_owned());
    dom::listen(&request, "load", move |_| {
        if answered.status() == Ok(200)
            && let Some(said) = said(&answered, &region)
            && let Some(shown) = dom::by_id::<Element>(&region)
            && shown.inner_html() != said
        {
            shown.set_inner_html(&said);
        }
    });
    request.send().ok()
}

fn said(answer: &XmlHttpRequest, region: &str) -> Option<String> {
    let html = answer.response_text().ok()??;
    let page = DomParser::new()
        .ok()?
        .parse_from_string(&html, SupportedType::TextHtml)
        .ok()?;
    let region: Element = page.get_element_by_id(region)?.dyn_into().ok()?;
    Some(region.inner_html())
}

/// Stands in a form whose page answers to the same fields in its address.
#[island]
pub fn LookAhead(
    /// Fields that are told.
    fields: Vec<String>,
    /// Id of the element that changes with them.
    region: String,
) -> impl IntoView {
    let marker = NodeRef::<Span>::new();
    Effect::new(move |_| {
        let Some(form) = dom::around::<HtmlFormElement>(marker, "form") else {
            return;
        };
        let waiting = Rc::new(Cell::new(None::<TimeoutHandle>));
        let last = Rc::new(RefCell::new(typed(&form, &fields).unwrap_or_default()));
        let (read, fields, region) = (form.clone(), fields.clone(), region.clone());
        dom::listen(&form, "input", move |_| {
            let Some(query) = typed(&read, &fields) else {
                return;
            };
            if *last.borrow() == query {
                return;
            }
            last.replace(query.clone());
            if let Some(timer) = waiting.take() {
                timer.clear();
            }
            let region = region.clone();
            let timer = set_timeout_with_handle(
                move || {
                    let _ = ask(&query, &region);
                },
                IDLE,
            );
            waiting.set(timer.ok());
        });
    });
    view! { <span node_ref=marker hidden=true></span> }
}
