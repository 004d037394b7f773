use insta::assert_snapshot;

use crate::run;

#[test]
fn help_is_in_the_words_of_the_field_with_an_example_each() {
    for opdracht in ["check", "controle", "plicht", "report", "import", "school", "selectie"] {
        let uitkomst = run(&[opdracht, "--help"]);
        assert_eq!(uitkomst.code, 0);
        assert!(uitkomst.stdout.contains(&format!("aanwezig {opdracht} ")), "{uitkomst}");
        assert_snapshot!(opdracht, uitkomst.stdout);
    }
}

#[test]
fn misuse_is_exit_2() {
    assert_eq!(run(&[]).code, 2);
    assert_eq!(run(&["check"]).code, 2);
    assert_eq!(run(&["check", "v.csv", "--te-laat", "soms"]).code, 2);
    assert_eq!(run(&["check", "v.csv", "--svg", "v.svg"]).code, 2);
}

#[test]
fn completions_and_manual_page_come_from_the_command_line_itself() {
    assert!(run(&["completions", "bash"]).stdout.contains("--leg-uit"));
    let man = run(&["manpage"]).stdout;
    assert!(man.contains("aanwezig controle") && man.contains("bezoek"));
}

#[test]
fn what_cannot_be_understood_is_said_in_a_sentence() {
    let vragen: [&[&str]; 9] = [
        &[],
        &["chek"],
        &["check"],
        &["check", "v.csv", "--te-laat", "soms"],
        &["check", "v.csv", "--format", "ppt"],
        &["check", "v.csv", "--ops"],
        &["check", "v.csv", "--op"],
        &["controle", "--weken", "0"],
        &["demo", "--scholen", "abc"],
    ];
    assert_snapshot!(vragen.map(|vraag| format!("{vraag:?}\n{}", run(vraag).stderr)).join("\n"));
}
