//! The keys of a Fluent source, so that a tidy check or a test can lay two languages side by side.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The keys of a source, each with the names of the values its sentence needs.
pub type Sleutels = BTreeMap<String, BTreeSet<String>>;

/// What is wrong with a source, or with two of them laid side by side.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Woordfout {
    /// Text that is not Fluent.
    #[error("not Fluent: {0}")]
    Onleesbaar(String),
    /// A key that the source has twice.
    #[error("key \"{0}\" occurs twice")]
    Dubbel(String),
    /// A key that only one of two sources has.
    #[error("key \"{sleutel}\" is missing in the {waar} source")]
    Ontbreekt {
        /// The key.
        sleutel: String,
        /// Which of the two lacks it.
        waar: &'static str,
    },
    /// A key whose sentences need other values.
    #[error("key \"{sleutel}\" has values {eerste:?} in the first source and {tweede:?} in the second")]
    AndereWaarden {
        /// The key.
        sleutel: String,
        /// Values in the first source.
        eerste: BTreeSet<String>,
        /// Values in the second source.
        tweede: BTreeSet<String>,
    },
}

/// The keys of one source; or everything that is wrong with it.
pub fn keys(bron: &str) -> Result<Sleutels, Vec<Woordfout>> {
    let (boom, mut fouten) = match parser::parse(bron) {
        Ok(boom) => (boom, Vec::new()),
        Err((boom, fouten)) => (
            boom,
            fouten.iter().map(|fout| Woordfout::Onleesbaar(format!("{fout} at byte {}", fout.pos.start))).collect(),
        ),
    };
    let mut sleutels = Sleutels::new();
    for entry in &boom.body {
        let Entry::Message(zin) = entry else { continue };
        let waarden = zin.value.iter().flat_map(values).collect();
        if sleutels.insert(zin.id.name.to_owned(), waarden).is_some() {
            fouten.push(Woordfout::Dubbel(zin.id.name.to_owned()));
        }
    }
    if fouten.is_empty() { Ok(sleutels) } else { Err(fouten) }
}

/// Everything in which two sources, as a rule the Dutch and the English one of a party, do not match: faults of
/// each, keys that one of them lacks, keys whose sentences need other values. Empty when they match.
pub fn compare(eerste: &str, tweede: &str) -> Vec<Woordfout> {
    let (eerste, tweede) = match (keys(eerste), keys(tweede)) {
        (Ok(eerste), Ok(tweede)) => (eerste, tweede),
        (eerste, tweede) => return [eerste, tweede].into_iter().filter_map(Result::err).flatten().collect(),
    };
    let alle: BTreeSet<&String> = eerste.keys().chain(tweede.keys()).collect();
    alle.into_iter()
        .filter_map(|sleutel| match (eerste.get(sleutel), tweede.get(sleutel)) {
            (Some(een), Some(twee)) if een == twee => None,
            (Some(een), Some(twee)) => {
                Some(Woordfout::AndereWaarden { sleutel: sleutel.clone(), eerste: een.clone(), tweede: twee.clone() })
            }
            (Some(_), None) => Some(Woordfout::Ontbreekt { sleutel: sleutel.clone(), waar: "second" }),
            (None, _) => Some(Woordfout::Ontbreekt { sleutel: sleutel.clone(), waar: "first" }),
        })
        .collect()
}

fn values(patroon: &Pattern<&str>) -> BTreeSet<String> {
    patroon
        .elements
        .iter()
        .flat_map(|deel| match deel {
            PatternElement::TextElement { .. } => BTreeSet::new(),
            PatternElement::Placeable { expression } => values_of_expression(expression),
        })
        .collect()
}

fn values_of_expression(uitdrukking: &Expression<&str>) -> BTreeSet<String> {
    match uitdrukking {
        Expression::Inline(waarde) => values_of_inline(waarde),
        Expression::Select { selector, variants } => {
            let keuze = values_of_inline(selector);
            keuze.into_iter().chain(variants.iter().flat_map(|variant| values(&variant.value))).collect()
        }
    }
}

fn values_of_inline(waarde: &InlineExpression<&str>) -> BTreeSet<String> {
    match waarde {
        InlineExpression::VariableReference { id } => BTreeSet::from([id.name.to_owned()]),
        InlineExpression::Placeable { expression } => values_of_expression(expression),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().flat_map(values_of_inline).collect()
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => BTreeSet::new(),
    }
}
