//! The fields of a school, for adding and for correcting.

use super::api::Lists;
use crate::{choices, ui::*, words};
use domain::school::SchoolForm;
use leptos::prelude::*;

/// Everything but country and role, which are chosen once.
#[component]
pub(super) fn SchoolFields(form: SchoolForm, lists: Lists) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Field
            name="name"
            label=words::school_field_name(lang)
            hint=words::school_field_name_hint(lang)
            value=form.name
            required=true
        />
        <Field
            name="legal_name"
            label=words::school_field_legal_name(lang)
            hint=words::school_field_legal_name_hint(lang)
            value=form.legal_name
        />
        <CheckboxGroup
            name="types"
            legend=words::school_field_types(lang)
            choices=choices::listed(lists.types)
            chosen=form.types
            required=true
            columns=true
        />
        <Field
            name="national_number"
            label=words::school_field_number(lang)
            hint=words::school_field_number_hint(lang)
            value=form.national_number
            short=true
        />
        <fieldset class="form-part stack">
            <legend>{words::school_part_place(lang)}</legend>
            <div class="field-row">
                <Field
                    name="town"
                    label=words::school_field_town(lang)
                    value=form.town
                    required=true
                />
                <Field name="region" label=words::school_field_region(lang) value=form.region />
            </div>
            <div class="field-row">
                <Field
                    name="postcode"
                    label=words::school_field_postcode(lang)
                    value=form.postcode
                    short=true
                />
                <Field
                    name="address"
                    label=words::school_field_address(lang)
                    value=form.address
                    required=true
                />
            </div>
        </fieldset>
        <fieldset class="form-part stack">
            <legend>{words::school_part_head(lang)}</legend>
            <Field
                name="website"
                label=words::school_field_website(lang)
                hint=words::school_field_website_hint(lang)
                kind="url"
                value=form.website
            />
            <Field
                name="head_name"
                label=words::school_field_head_name(lang)
                value=form.head_name
                required=true
            />
            <Field
                name="head_email"
                label=words::school_field_head_email(lang)
                hint=words::school_field_head_email_hint(lang)
                kind="email"
                value=form.head_email
                required=true
            />
        </fieldset>
    }
}
