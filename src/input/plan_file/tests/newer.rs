//! Fields that only newer tools write, each as the tool that writes it does.

use super::*;
use crate::model::action::Action;
use crate::model::address::InstanceKey;

/// A field with a length, of any number.
fn field(number: u64, content: &[u8]) -> Vec<u8> {
    let mut out = varint(number << 3 | 2);
    out.extend(varint(content.len() as u64));
    out.extend(content);
    out
}

fn number(number: u64, value: u64) -> Vec<u8> {
    [varint(number << 3), varint(value)].concat()
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    while value > 0x7f {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

/// A plan of one change, whose message holds `inner` beside its action.
fn plan(address: &str, provider: &str, inner: &[u8], root: &[u8]) -> Vec<u8> {
    let change = [
        field(8, provider.as_bytes()),
        field(9, inner),
        field(13, address.as_bytes()),
    ]
    .concat();
    [
        number(1, 3),
        field(3, &change),
        field(14, b"1.11.0"),
        root.to_vec(),
    ]
    .concat()
}

const AWS: &str = r#"provider["registry.opentofu.org/hashicorp/aws"]"#;
/// `{"a":"b"}` as a dynamic value.
const OBJECT: &[u8] = &[0x0a, 5, 0x81, 0xa1, b'a', 0xa1, b'b'];

fn read_whole(plan: &[u8]) -> ChangeSet {
    outcome(&whole(plan)).expect("a plan")
}

#[test]
fn nine_is_open_without_values_and_for_what_is_ephemeral() {
    let nine = number(1, 9);
    let action = |set: &ChangeSet| set.changes[0].action.clone();
    let open = read_whole(&plan("ephemeral.t_t.n", AWS, &nine, &[]));
    assert_eq!(
        (action(&open), open.origin.tool),
        (Action::Open, Tool::OpenTofu)
    );
    assert!(open.gaps.is_empty(), "{:?}", open.gaps);
    let managed = read_whole(&plan("t_t.n", AWS, &nine, &[]));
    assert!(action(&managed).destroys());
    // The plan says that it is complete, as only Terraform does.
    let terraform = read_whole(&plan("ephemeral.t_t.n", AWS, &nine, &number(26, 1)));
    assert!(action(&terraform).destroys());
    let both = [nine, field(2, OBJECT), field(2, OBJECT)].concat();
    let forgets = read_whole(&plan("t_t.n", AWS, &both, &[]));
    assert_eq!(
        (action(&forgets), forgets.origin.tool),
        (Action::CreateThenForget, Tool::Terraform)
    );
    let reserved = read_whole(&plan("t_t.n", AWS, &both, &field(6, b"t_t.o")));
    assert!(action(&reserved).destroys());
}

#[test]
fn what_is_ephemeral_is_opened_and_nothing_else() {
    let delete = [number(1, 5), field(2, OBJECT)].concat();
    let set = read_whole(&plan("ephemeral.t_t.n", AWS, &delete, &[]));
    assert!(set.gaps.iter().any(|gap| gap.effect == GapEffect::Fail));
}

#[test]
fn ephemeral_variables_are_unknown_whatever_their_default() {
    let bytes = zip(&[
        ("tfplan", &[number(1, 3), field(22, b"token")].concat()),
        ("tfstate", EMPTY_STATE),
        (
            "tfconfig/m-/main.tf",
            b"variable \"token\" {\n  default   = \"none\"\n  ephemeral = true\n}\n",
        ),
        ("tfconfig/modules.json", MANIFEST),
    ]);
    let set = outcome(&bytes).expect("a plan");
    assert!(set.variables["token"].value.is_unknown());
    assert_eq!(set.origin.tool, Tool::OpenTofu);
}

#[test]
fn the_experimental_runtime_needs_approval() {
    for root in [field(500_000_000, b"graph"), number(500_000_001, 1)] {
        let set = read_whole(&[number(1, 3), root].concat());
        assert_eq!(set.gaps.len(), 1);
        assert_eq!(set.gaps[0].effect, GapEffect::NeedsApproval);
    }
}

#[test]
fn instances_of_provider_configurations_have_keys() {
    let no_op = [number(1, 0), field(2, OBJECT)].concat();
    let provider = format!("{AWS}.by[\"eu\"]");
    let set = read_whole(&plan("t_t.n", &provider, &no_op, &[]));
    let change = &set.changes[0];
    assert_eq!(change.provider_alias.as_deref(), Some("by"));
    assert_eq!(change.provider_key, Some(InstanceKey::Name("eu".into())));
    let state = br#"{"version":4,"serial":1,"lineage":"l","resources":[{"mode":"managed","type":"t_t","name":"n",
        "instances":[{"provider":"provider[\"h/o/aws\"].by[\"eu\"]","skip_destroy":true,
        "identity":{"region":"eu-west-1"},"attributes":{}}]}]}"#;
    let bytes = zip(&[
        ("tfplan", &number(1, 3)),
        ("tfstate", state),
        ("tfconfig/m-/main.tf", b""),
        ("tfconfig/modules.json", MANIFEST),
    ]);
    let set = outcome(&bytes).expect("a plan");
    let instance = &set.prior_state.instances[0];
    assert_eq!(instance.provider_key, Some(InstanceKey::Name("eu".into())));
    assert_eq!(instance.identity.get("region").as_str(), Some("eu-west-1"));
    assert!(instance.skip_destroy);
}

#[test]
fn identities_of_imports_are_read_where_each_tool_has_them() {
    for number_of_identity in [2, 3] {
        let importing = field(number_of_identity, OBJECT);
        let inner = [
            number(1, 0),
            field(2, OBJECT),
            field(5, &importing),
            field(6, b"resource {}"),
        ];
        let set = read_whole(&plan("t_t.n", AWS, &inner.concat(), &[]));
        let importing = set.changes[0].importing.as_ref().expect("an import");
        assert_eq!(importing.identity.get("a").as_str(), Some("b"));
        assert!(importing.generated.is_some());
        assert!(
            set.gaps
                .iter()
                .any(|gap| gap.what.starts_with("configuration of"))
        );
    }
}

#[test]
fn state_stores_targets_of_actions_and_relevant_attributes_are_read() {
    let provider = [field(1, b"h/o/store"), field(2, b"1.2.3"), field(3, OBJECT)].concat();
    let store = [
        field(1, b"store_fs"),
        field(3, b"prod"),
        field(4, &provider),
    ]
    .concat();
    let path = field(1, &field(1, b"arn"));
    let relevant = [field(1, b"t_t.n"), field(2, &path)].concat();
    let root = [
        number(1, 3),
        field(29, &store),
        field(32, b"action.t_run.a"),
        field(15, &relevant),
        field(15, &relevant),
    ];
    let set = read_whole(&root.concat());
    let backend = set.origin.backend.as_ref().expect("a state store");
    assert_eq!(backend.kind, "store_fs");
    assert_eq!(set.origin.workspace.as_deref(), Some("prod"));
    assert_eq!(
        backend
            .provider
            .as_ref()
            .map(|(source, version)| (source.as_ref(), version.as_ref())),
        Some(("h/o/store", "1.2.3"))
    );
    assert_eq!(set.origin.action_targets, ["action.t_run.a"]);
    assert_eq!(set.relevant.len(), 1);
    assert_eq!(set.relevant[0].path.to_string(), "arn");
}

#[test]
fn a_deferred_action_without_its_invocation_is_refused() {
    let bytes = whole(&[number(1, 3), field(31, &field(1, &number(1, 1)))].concat());
    assert_eq!(code(&bytes), ErrorCode::MalformedPlan);
    let trigger = [field(1, b"t_t.n"), number(2, 2), number(5, 2)].concat();
    let invocation = [field(1, b"action.t_run.a"), field(6, &trigger)].concat();
    let set = read_whole(&[number(1, 3), field(30, &invocation)].concat());
    assert_eq!(set.invocations[0].trigger, "after_create of t_t.n");
    assert_eq!(set.invocations[0].on_failure.as_deref(), Some("continue"));
}
