# The same as radius.rego for jq.
def block: gsub("\\[[^\\]]*\\]"; "");
def modules: ., (.child_modules[]? | modules);
[.prior_state.values.root_module | modules | .resources[]?
  | {block: (.address | block), uses: (.depends_on // [])}] as $objects
| (reduce $objects[] as $object ({}; reduce $object.uses[] as $used (.; .[$used][$object.block] = 1))) as $users
| [.resource_changes[] | select(.change.actions | index("delete"))] as $deleted
| ([$deleted[].address | block] | unique) as $destroyed
| {open: $destroyed, seen: ($destroyed | map({key: ., value: 1}) | from_entries)}
| until(.open == [];
    .seen as $seen
    | [.open[] as $at | ($users[$at] // {}) | keys_unsorted[] | select($seen[.] == null)] as $next
    | ($next | unique) as $next
    | {open: $next, seen: (reduce $next[] as $at ($seen; .[$at] = 1))})
| {radius: (.seen | length),
   production_deletions: [$deleted[] | select(.change.before.tags_all.env? == "production")] | length}
