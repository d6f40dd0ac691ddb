//! Tests of the native syntax.

use super::*;
use crate::hcl::syntax::TemplatePart;

const FILE: FileId = FileId(0);

fn body(text: &str) -> Body {
    parse_body(text, FILE, "t.tf").expect("well formed")
}

fn expr(text: &str) -> Expr {
    parse_expression(text, FILE, "t").expect("well formed")
}

fn under(text: &str, span: Span) -> &str {
    &text[span.range()]
}

#[test]
fn spans_point_at_names_attributes_and_headers() {
    let text = "\u{feff}resource \"a_b\" \"c\" {\n  tags = { env = \"прод\" } # why\n  life { x = 1 }\n}\n";
    let body = body(text);
    let block = &body.blocks[0];
    assert_eq!(under(text, block.header), "resource \"a_b\" \"c\"");
    let tags = block.body.attribute("tags").expect("tags");
    assert_eq!(under(text, tags.span), "tags = { env = \"прод\" }");
    assert_eq!(under(text, tags.name_span), "tags");
    assert_eq!(under(text, tags.expr.span), "{ env = \"прод\" }");
    let inner = block.body.blocks[0].body.attribute("x").expect("x");
    assert!(under(text, inner.span).contains('1'));
}

#[test]
fn equality_leaves_trivia_out_but_not_meaning() {
    assert_eq!(expr("(a.b).c"), expr("a . b.c"));
    assert_eq!(expr("\"${a}\""), expr("a"));
    assert_eq!(expr("[1, # x\n 2,]"), expr("[1.0,2]"));
    assert_ne!(expr("(a[*]).b"), expr("a[*].b"));
    assert_ne!(expr("a - (b - c)"), expr("a - b - c"));
    assert_ne!(expr("{ (a) = 1 }"), expr("{ a = 1 }"));
    assert_ne!(
        expr("123456789012345678901234567890"),
        expr("123456789012345678901234567891")
    );
}

#[test]
fn attribute_splats_end_at_an_index() {
    assert_eq!(expr("a.*.b[0]"), expr("(a.*.b)[0]"));
    assert_ne!(expr("a[*].b[0]"), expr("(a[*].b)[0]"));
}

#[test]
fn strip_markers_reach_to_the_end_of_their_line() {
    let text = "x = <<-EOT\n    a %{~ if c ~}\n      b\n    %{~ endif ~}\n    d\n  EOT\n";
    let body = body(text);
    let ExprKind::Template(parts) = &body.attributes[0].expr.kind else {
        panic!("a template");
    };
    // As Terraform 1.14 renders it: the marker before `endif` begins its line
    // once its indentation is stripped, so no line loses any.
    assert_eq!(parts[0], TemplatePart::Literal("    a".into()));
    let TemplatePart::If { then, .. } = &parts[1] else {
        panic!("a directive");
    };
    assert_eq!(then[..], [TemplatePart::Literal("      b\n".into())]);
    assert_eq!(parts[2], TemplatePart::Literal("    d\n".into()));
}

#[test]
fn flush_heredocs_lose_what_all_lines_share() {
    let text = "x = <<-EOT\n      %{ if true }\n    deep\n\n      %{ endif }\n     tail $${x} \\n\n  EOT\n";
    let body = body(text);
    let ExprKind::Template(parts) = &body.attributes[0].expr.kind else {
        panic!("a template");
    };
    let TemplatePart::If { then, .. } = &parts[1] else {
        panic!("a directive");
    };
    assert_eq!(then[..], [TemplatePart::Literal("\ndeep\n\n  ".into())]);
    assert_eq!(parts[2], TemplatePart::Literal("\n tail ${x} \\n\n".into()));
}

#[test]
fn mistakes_have_a_place() {
    let error = parse_body("a = 1\nb = = 2\n", FILE, "x.tf").expect_err("a mistake");
    let place = error.location.expect("a place");
    assert_eq!((place.line, place.column), (Some(2), Some(5)));
    assert_eq!(error.excerpts[0].start, 10);
    assert_eq!(error.code, ErrorCode::InvalidConfiguration);
}

#[test]
fn bombs_are_refused() {
    for (open, close) in [("[", "]"), ("(", ")"), ("{a=", "}"), ("!", ""), ("f(", ")")] {
        let text = format!("x = {}1{}", open.repeat(100_000), close.repeat(100_000));
        assert!(parse_body(&text, FILE, "x").is_err(), "{open}");
    }
    let splats = format!("x = a{}", "[*]".repeat(100_000));
    assert!(parse_body(&splats, FILE, "x").is_err());
    let blocks = format!("{}{}", "a {\n".repeat(100_000), "}\n".repeat(100_000));
    assert!(parse_body(&blocks, FILE, "x").is_err());
    let sum = format!("x = 1{}", " + 1".repeat(100_000));
    assert!(parse_body(&sum, FILE, "x").is_err());
    // None of these may take time that grows with a power of the depth.
    for (open, close) in [
        ("\"${", "}\""),
        ("\"%{if a}", "%{endif}\""),
        ("%{for x in y}", "%{endfor}"),
        ("[for x in ", ": x]"),
        ("{for x in ", ": x => x}"),
        ("a ? b : ", ""),
        ("a[", "]"),
        ("-(", ")"),
        ("f({a = [", "]})"),
    ] {
        for close in [close, ""] {
            for depth in [30, 60, 50_000] {
                let inner = format!("{}x{}", open.repeat(depth), close.repeat(depth));
                let _ = parse_expression(&inner, FILE, "x");
                let _ = parse_template(&inner, FILE, "x");
                let _ = parse_body(&format!("a {{\n x = {inner}\n}}\n"), FILE, "x");
            }
        }
    }
}
