use std::sync::LazyLock;

use askama::Template;
use jiff::civil::{Date, date};

use crate::pagina::{KERNWOORDEN, Woorden};
use crate::taal::{Taal, Woordenboek};

static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[
        (Taal::Nl, "les = Les van { $naam }\nminuten = { $n ->\n   [one] één minuut\n  *[other] { $n } minuten\n}"),
        (Taal::En, "les = Lesson of { $naam }"),
    ])
});

#[derive(Template)]
#[template(
    source = r#"{{ t.zeg("les").met("naam", naam) }}|{% for n in tijden %}{{ t.zeg("minuten").met("n", n) }}, {{ t.duur(n) }}|{% endfor %}{{ t.datum(dag) }}|{{ t.zeg("kern-wijzig") }}|{{ t.zeg("nergens") }}"#,
    ext = "html"
)]
struct Proef<'a> {
    t: Woorden,
    naam: &'a str,
    tijden: Vec<u32>,
    dag: Date,
}

fn said(taal: Taal) -> String {
    let t = Woorden::new(taal, &WOORDEN);
    Proef { t, naam: "<b>", tijden: vec![1, 90], dag: date(2025, 3, 14) }.render().expect("a page")
}

#[test]
fn a_template_says_sentences_with_values_and_escapes_them() {
    assert_eq!(said(Taal::Nl), "Les van &#60;b&#62;|één minuut, 1 min|90 minuten, 1 u 30|14 maart 2025|Wijzig|nergens");
}

#[test]
fn words_of_the_party_in_dutch_go_before_those_of_kern() {
    let english = said(Taal::En);
    assert!(
        english.starts_with("Lesson of") && english.contains("één minuut") && english.contains("|Change|"),
        "{english}"
    );
}

#[test]
fn kern_has_the_same_words_in_both_languages() {
    let fouten = crate::taal::compare(include_str!("../../../i18n/nl.ftl"), include_str!("../../../i18n/en.ftl"));
    assert_eq!(fouten, []);
    assert!(KERNWOORDEN.knows(Taal::Nl, "kern-wijzig"));
}
