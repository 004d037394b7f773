//! Text of users on paper: what fonts can show, in a length that fits a table.

use crate::zetsel::has_glyph;

/// Longest text in a cell; a longer one is cut.
const LANGST: usize = 120;
/// Longest part of a word that fits a column of text.
const DEEL: usize = 18;
/// Stands for a character that the fonts lack.
const ONBEKEND: char = '?';
/// A place where a line may break, without width.
const BREEKPUNT: char = '\u{200b}';

/// Text of users for a cell: on one line, cut when long, breakable within long words.
pub(super) fn cell(tekst: &str) -> String {
    let tekst = shown(tekst);
    let past: String = tekst.chars().take(LANGST).collect();
    let past = if past.len() < tekst.len() { past + "…" } else { past };
    past.split(' ').map(breakable).collect::<Vec<_>>().join(" ")
}

/// Text of users with only what the fonts can show.
pub(super) fn shown(tekst: &str) -> String {
    tekst.chars().map(glyph).collect()
}

/// A picture of ours with text of users in it.
pub(super) fn picture(svg: &str) -> String {
    svg.chars().map(|teken| if teken == '\n' { teken } else { glyph(teken) }).collect()
}

fn glyph(teken: char) -> char {
    if teken.is_whitespace() || teken.is_control() {
        ' '
    } else if has_glyph(teken) {
        teken
    } else {
        ONBEKEND
    }
}

fn breakable(woord: &str) -> String {
    let tekens: Vec<char> = woord.chars().collect();
    let delen: Vec<String> = tekens.chunks(DEEL).map(|deel| deel.iter().collect()).collect();
    delen.join(&BREEKPUNT.to_string())
}
