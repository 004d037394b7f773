//! The law's types are the field's own nouns: each has a line in the glossary.

use regex::Regex;

use super::{Finding, source};
use crate::repo::Repo;

const PAGE: &str = "docs/begrippen.md";

pub(super) fn check(repo: &Repo) -> Vec<Finding> {
    let (Ok(line), Ok(kind)) =
        (Regex::new(r"(?m)^- \*\*([^*]+)\*\*"), Regex::new(r"^\s*pub (?:struct|enum|trait|type) (\w+)"))
    else {
        return Vec::new();
    };
    let page = repo.text(PAGE).unwrap_or_default();
    let terms: Vec<_> =
        line.captures_iter(page).filter_map(|term| Some(term.get(1)?.as_str().to_lowercase())).collect();
    let unsorted = terms.windows(2).filter(|pair| !pair.is_sorted());
    let unsorted = unsorted.map(|pair| Finding::of_file(PAGE, format!("order by alphabet: {}", pair.join(" before "))));

    let missing = source::law(repo).flat_map(|(file, text)| {
        let (kind, terms) = (&kind, &terms);
        source::code(text).filter_map(move |(number, line)| {
            let name = kind.captures(line)?.get(1)?.as_str();
            let known = terms.contains(&name.to_lowercase());
            (!known).then(|| Finding::at(file, number, format!("{name} has no line in {PAGE}")))
        })
    });
    unsorted.chain(missing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_without_a_line_is_found() {
        let law = ("crates/recht/src/begrip.rs", "pub struct Minuten(pub u32);\nstruct Intern;");
        let good = Repo::of(&[law, (PAGE, "- **Minuten** (minutes): whole minutes")]);
        assert!(check(&good).is_empty());
        assert_eq!(check(&Repo::of(&[law, (PAGE, "Minuten")])).len(), 1);
    }

    #[test]
    fn terms_stand_in_order() {
        assert_eq!(check(&Repo::of(&[(PAGE, "- **b**: x\n- **A**: y")])).len(), 1);
        assert!(check(&Repo::of(&[(PAGE, "- **A**: x\n- **b**: y")])).is_empty());
    }
}
