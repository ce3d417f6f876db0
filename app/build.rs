//! Turns the translations into functions: `ui-cancel` in `locales/<lang>/ui.ftl` becomes
//! `words::ui_cancel(lang)`, with a parameter for each variable, in alphabetical order.
//!
//! The build fails on a message that a language lacks or has in excess, on a variable that English
//! does not have, and on a plural without all the categories of its language. A message that no
//! page uses is dead code, and the linter refuses it.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use icu_plurals::{PluralCategory, PluralRules};
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
};

/// The languages people can choose, English first: every other one is compared with it.
const LANGUAGES: [&str; 3] = ["en", "hu", "tr"];

/// Made from English for tests: long accented words, and right-to-left.
const PSEUDO: [&str; 2] = ["en-XA", "ar-XB"];

/// One message: its text, and its variables with whether a plural depends on each.
struct Message {
    text: Pattern<String>,
    variables: BTreeMap<String, bool>,
}

type Catalogue = BTreeMap<String, Message>;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    let mut mistakes = Vec::new();
    let catalogues: Vec<Catalogue> = LANGUAGES
        .iter()
        .map(|lang| read(lang, &mut mistakes))
        .collect();
    for (lang, catalogue) in LANGUAGES.iter().zip(&catalogues).skip(1) {
        compare(lang, catalogue, &catalogues[0], &mut mistakes);
    }
    assert!(
        mistakes.is_empty(),
        "\n\nmistakes in app/locales:\n{}\n",
        mistakes.join("\n")
    );

    let mut sources: Vec<(String, BTreeMap<&str, String>)> = Vec::new();
    for (lang, catalogue) in LANGUAGES.iter().zip(&catalogues) {
        let texts = catalogue
            .iter()
            .map(|(key, message)| (key.as_str(), print(&message.text, &str::to_owned)));
        sources.push(((*lang).to_owned(), texts.collect()));
    }
    for pseudo in PSEUDO {
        let disguise: &dyn Fn(&str) -> String = if pseudo == "en-XA" {
            &lengthen
        } else {
            &reverse
        };
        let texts = catalogues[0]
            .iter()
            .map(|(key, message)| (key.as_str(), print(&message.text, disguise)));
        sources.push((pseudo.to_owned(), texts.collect()));
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(
        Path::new(&out).join("words.rs"),
        generate(&catalogues[0], &sources),
    )
    .expect("OUT_DIR is writable");
}

/// All messages of a language, from all its files.
fn read(lang: &str, mistakes: &mut Vec<String>) -> Catalogue {
    let mut catalogue = Catalogue::new();
    let folder = format!("locales/{lang}");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    for file in files {
        let name = file.display().to_string();
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
            mistakes.extend(errors.iter().map(|error| format!("{name}: {error}")));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name;
            let Some(text) = message.value else {
                mistakes.push(format!("{name}: {key} has no text"));
                continue;
            };
            let mut variables = BTreeMap::new();
            look_through(&text, &mut variables, &mut |categories| {
                check_plural(lang, &key, categories, mistakes);
            });
            if catalogue
                .insert(key.clone(), Message { text, variables })
                .is_some()
            {
                mistakes.push(format!("{name}: {key} is defined twice"));
            }
        }
    }
    catalogue
}

/// Notes the variables of a text, and the plural categories of each choice by number.
fn look_through(
    text: &Pattern<String>,
    variables: &mut BTreeMap<String, bool>,
    plural: &mut dyn FnMut(BTreeSet<String>),
) {
    for element in &text.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                variables.entry(id.name.clone()).or_insert(false);
            }
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    variables.insert(id.name.clone(), true);
                }
                let categories = variants.iter().filter_map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => Some(name.clone()),
                    VariantKey::NumberLiteral { value: _ } => None,
                });
                plural(categories.collect());
                for variant in variants {
                    look_through(&variant.value, variables, plural);
                }
            }
        }
    }
}

fn check_plural(lang: &str, key: &str, found: BTreeSet<String>, mistakes: &mut Vec<String>) {
    let locale: icu_locale_core::Locale = lang.parse().expect("a language tag");
    let rules =
        PluralRules::try_new_cardinal(locale.into()).expect("plural rules of every language");
    let needed: BTreeSet<String> = rules
        .categories()
        .map(|category| {
            match category {
                PluralCategory::Zero => "zero",
                PluralCategory::One => "one",
                PluralCategory::Two => "two",
                PluralCategory::Few => "few",
                PluralCategory::Many => "many",
                PluralCategory::Other => "other",
            }
            .to_owned()
        })
        .collect();
    if found != needed {
        mistakes.push(format!(
            "{lang}: {key} has the plural forms {found:?} instead of {needed:?}"
        ));
    }
}

fn compare(lang: &str, catalogue: &Catalogue, english: &Catalogue, mistakes: &mut Vec<String>) {
    for (key, message) in english {
        let Some(own) = catalogue.get(key) else {
            mistakes.push(format!("{lang}: {key} is missing"));
            continue;
        };
        for variable in own
            .variables
            .keys()
            .filter(|variable| !message.variables.contains_key(*variable))
        {
            mistakes.push(format!(
                "{lang}: {key} uses ${variable}, which English does not have"
            ));
        }
    }
    for key in catalogue.keys().filter(|key| !english.contains_key(*key)) {
        mistakes.push(format!("{lang}: {key} is not among the English messages"));
    }
}

/// A text as Fluent writes it, its words passed through `change`.
fn print(text: &Pattern<String>, change: &dyn Fn(&str) -> String) -> String {
    text.elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => change(value),
            PatternElement::Placeable { expression } => print_expression(expression, change),
        })
        .collect()
}

fn print_expression(expression: &Expression<String>, change: &dyn Fn(&str) -> String) -> String {
    match expression {
        Expression::Inline(inline) => format!("{{ {} }}", print_inline(inline)),
        Expression::Select { selector, variants } => {
            let variants: String = variants
                .iter()
                .map(|variant| {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } => name,
                        VariantKey::NumberLiteral { value } => value,
                    };
                    let mark = if variant.default { "*" } else { " " };
                    format!("\n   {mark}[{key}] {}", print(&variant.value, change))
                })
                .collect();
            format!("{{ {} ->{variants}\n}}", print_inline(selector))
        }
    }
}

fn print_inline(inline: &InlineExpression<String>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::StringLiteral { value } => format!("\"{value}\""),
        InlineExpression::NumberLiteral { value } => value.clone(),
        other => panic!("messages use variables, texts and numbers only, not {other:?}"),
    }
}

/// `Save` → `Šàvé···`: a third longer, as many languages are, and outside of ASCII.
fn lengthen(text: &str) -> String {
    let accented: String = text
        .chars()
        .map(|c| match c {
            'a' => 'à',
            'e' => 'é',
            'i' => 'ï',
            'o' => 'ö',
            'u' => 'ü',
            'n' => 'ñ',
            's' => 'š',
            'A' => 'Å',
            'E' => 'Ē',
            'I' => 'Î',
            'O' => 'Ø',
            'U' => 'Û',
            'S' => 'Š',
            'N' => 'Ń',
            other => other,
        })
        .collect();
    let more = text.chars().filter(|c| c.is_alphabetic()).count() / 3;
    accented + &"·".repeat(more)
}

/// Each word between marks that turn its direction, as a right-to-left language would.
fn reverse(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let letters = word.trim_end();
            if letters.is_empty() {
                return word.to_owned();
            }
            format!("\u{202e}{letters}\u{202c}{}", &word[letters.len()..])
        })
        .collect()
}

fn generate(english: &Catalogue, sources: &[(String, BTreeMap<&str, String>)]) -> String {
    let tags: Vec<_> = sources.iter().map(|(tag, _)| tag.as_str()).collect();
    let mut code = format!(
        "const TAGS: [&str; {}] = {tags:?};\nconst CHOOSABLE: usize = {};\n",
        tags.len(),
        LANGUAGES.len()
    );
    let mut templates: Vec<String> = vec![String::new(); sources.len()];
    for (key, message) in english {
        let function = key.replace('-', "_");
        let text = print(&message.text, &str::to_owned);
        let doc: String = text
            .lines()
            .map(|line| format!("/// {}\n", line.trim_end()))
            .collect();
        let of = |texts: &BTreeMap<&str, String>| {
            texts
                .get(key.as_str())
                .cloned()
                .unwrap_or_else(|| text.clone())
        };
        if message.variables.is_empty() {
            let texts: Vec<String> = sources.iter().map(|(_, texts)| plain(&of(texts))).collect();
            code += &format!(
                "{doc}pub(crate) fn {function}(lang: Lang) -> String {{\n    const TEXTS: [&str; {}] = {texts:?};\n    \
                 TEXTS[lang.index()].to_owned()\n}}\n",
                texts.len()
            );
            continue;
        }
        for (template, (_, texts)) in templates.iter_mut().zip(sources) {
            *template += &format!("{key} = {}\n", of(texts).replace('\n', "\n    "));
        }
        let parameters: String = message
            .variables
            .iter()
            .map(|(name, is_number)| {
                let kind = if *is_number {
                    "i64"
                } else {
                    "impl Into<Arg<'a>>"
                };
                format!(", {}: {kind}", name.replace('-', "_"))
            })
            .collect();
        let arguments: String = message
            .variables
            .keys()
            .map(|name| format!("(\"{name}\", {}.into()), ", name.replace('-', "_")))
            .collect();
        let lifetime = if message.variables.values().all(|is_number| *is_number) {
            ""
        } else {
            "<'a>"
        };
        code += &format!(
            "{doc}pub(crate) fn {function}{lifetime}(lang: Lang{parameters}) -> String {{\n    \
             format(lang, \"{key}\", [{arguments}])\n}}\n"
        );
    }
    code += &format!(
        "const TEMPLATES: [&str; {}] = {templates:?};\n",
        templates.len()
    );
    code
}

/// A text without variables as it is shown: Fluent's quoted parts are taken out of their quotes.
fn plain(text: &str) -> String {
    let mut shown = text.to_owned();
    while let Some(start) = shown.find("{ \"") {
        let Some(length) = shown[start..].find("\" }") else {
            break;
        };
        let inner = shown[start + 3..start + length].to_owned();
        shown.replace_range(start..start + length + 3, &inner);
    }
    shown
}
