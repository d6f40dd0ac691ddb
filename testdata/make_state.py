#!/usr/bin/env python3
"""Writes a Terraform state under which a configuration plans as "no changes".

    make_state.py CONFIG_DIR STATE_FILE

No cloud is reached: the configuration is planned with `-refresh=false`, the
planned values become the state, and whatever the provider would only know after
apply is invented (always the same for the same address). A resource enters the
state once everything it depends on is there, and the round is repeated until
Terraform finds nothing left to do. So references need no resolving of our own:
once `aws_vpc.main` has an id in the state, the next plan carries that id to
everything that names it.

`dependencies` come from `terraform graph`, closed transitively, as Terraform
itself records them.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import uuid

ACCOUNT = "210987654321"
REGION = "eu-central-1"
ROUNDS = 14

# Prefixes that AWS gives to the ids of these types; other types use their name.
ID_PREFIX = {
    "aws_vpc": "vpc",
    "aws_subnet": "subnet",
    "aws_security_group": "sg",
    "aws_internet_gateway": "igw",
    "aws_route_table": "rtb",
    "aws_route_table_association": "rtbassoc",
    "aws_vpc_security_group_ingress_rule": "sgr",
    "aws_vpc_security_group_egress_rule": "sgr",
    "aws_instance": "i",
    "aws_launch_template": "lt",
    "aws_efs_file_system": "fs",
    "aws_route53_zone": "Z",
}
# Types whose id is their ARN.
ID_IS_ARN = {
    "aws_lb",
    "aws_lb_target_group",
    "aws_lb_listener",
    "aws_sns_topic",
    "aws_ecs_cluster",
    "aws_ecs_service",
    "aws_iam_policy",
    "aws_secretsmanager_secret",
}


def run(*words, cwd, may_fail=False):
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True)
    if done.returncode and not may_fail:
        sys.exit(f"{' '.join(words)} in {cwd}:\n{done.stdout}{done.stderr}")
    return done.stdout


def digest(address, length=17):
    return hashlib.sha256(address.encode()).hexdigest()[:length]


def invented(name, address, kind, values):
    """A value for an attribute that only exists after apply, or None."""
    label = next(
        (values[k] for k in ("name", "identifier", "bucket", "family", "function_name")
         if isinstance(values.get(k), str)),
        kind.removeprefix("aws_") + "-" + digest(address, 8),
    )
    service = kind.removeprefix("aws_").split("_")[0]
    arn = f"arn:aws:{service}:{REGION}:{ACCOUNT}:{label}"
    if kind == "aws_s3_bucket":
        arn = f"arn:aws:s3:::{label}"
    elif kind == "aws_sqs_queue" or kind == "aws_sns_topic":
        arn = f"arn:aws:{service}:{REGION}:{ACCOUNT}:{label}"
    elif kind.startswith("aws_iam_"):
        arn = f"arn:aws:iam::{ACCOUNT}:{kind.removeprefix('aws_iam_')}/{label}"
    elif kind.startswith("aws_lb"):
        arn = f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}:{kind[7:] or 'loadbalancer'}/{label}/{digest(address, 16)}"
    elif kind == "aws_db_instance":
        arn = f"arn:aws:rds:{REGION}:{ACCOUNT}:db:{label}"
    if name == "id":
        if kind == "terraform_data":
            return str(uuid.UUID(hashlib.sha256(address.encode()).hexdigest()[:32]))
        if kind in ID_PREFIX:
            return f"{ID_PREFIX[kind]}-{digest(address)}".replace("Z-", "Z0").upper() \
                if kind == "aws_route53_zone" else f"{ID_PREFIX[kind]}-{digest(address)}"
        if kind in ID_IS_ARN:
            return arn
        if kind == "aws_sqs_queue":
            return f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{label}"
        return label
    if name == "arn":
        return arn
    if name in ("url", "queue_url"):
        return f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{label}"
    if name in ("endpoint", "address", "dns_name"):
        return f"{label}.{digest(address, 12)}.{REGION}.example.internal"
    if name in ("zone_id", "hosted_zone_id"):
        return "Z0" + digest(address, 12).upper()
    if name in ("owner_id", "account_id"):
        return ACCOUNT
    if name in ("resource_id", "key_id", "unique_id"):
        return digest(address, 20).upper()
    if name in ("name", "bucket", "identifier"):
        return label
    if name == "arn_suffix":
        return arn.split(":")[-1]
    return None


def settle(value, unknown, earlier):
    """`value` with every unknown part taken from the earlier round, or None."""
    if unknown is True:
        return earlier
    if isinstance(unknown, dict) and isinstance(value, dict):
        before = earlier if isinstance(earlier, dict) else {}
        keys = list(value) + [k for k, u in unknown.items() if u and k not in value]
        return {k: settle(value.get(k), unknown.get(k), before.get(k)) for k in keys}
    if isinstance(unknown, list) and isinstance(value, list):
        before = earlier if isinstance(earlier, list) else []
        return [
            settle(v,
                   unknown[i] if i < len(unknown) else None,
                   before[i] if i < len(before) else None)
            for i, v in enumerate(value)
        ]
    return value


def empty(kind_of_value):
    """What an AWS provider reads back for an attribute that nobody has set."""
    if isinstance(kind_of_value, list):
        return {} if kind_of_value[0] in ("map", "object") else []
    return {"string": "", "number": 0, "bool": False}.get(kind_of_value)


def schemas(config):
    """Type -> attribute -> its type, for every resource type of the providers used."""
    cache = os.environ.get("MAKE_STATE_SCHEMAS")
    if cache and os.path.exists(cache):
        with open(cache, encoding="utf-8") as kept:
            return json.load(kept)
    found = {}
    everything = json.loads(run("terraform", "providers", "schema", "-json", cwd=config))
    for provider in everything["provider_schemas"].values():
        for kind, schema in provider.get("resource_schemas", {}).items():
            block = schema["block"]
            found[kind] = {name: attribute.get("type")
                           for name, attribute in block.get("attributes", {}).items()}
            found[kind].update({name: ["list", "dynamic"]
                                for name in block.get("block_types", {})})
    if cache:
        with open(cache, "w", encoding="utf-8") as kept:
            json.dump(found, kept)
    return found


def sensitive_paths(mask, path=()):
    if mask is True:
        yield list(path)
    elif isinstance(mask, dict):
        for key, inner in sorted(mask.items()):
            yield from sensitive_paths(inner, path + ({"type": "get_attr", "value": key},))
    elif isinstance(mask, list):
        for i, inner in enumerate(mask):
            step = {"type": "index", "value": {"value": i, "type": "number"}}
            yield from sensitive_paths(inner, path + (step,))


def dependencies(config):
    """Configuration address -> every configuration address below it."""
    edges = {}
    for line in run("terraform", "graph", cwd=config).splitlines():
        found = re.match(r'\s*"([^"]+)" -> "([^"]+)";', line)
        if found:
            edges.setdefault(found[1], set()).add(found[2])
    closed = {}
    for start in edges:
        seen, todo = set(), [start]
        while todo:
            for below in edges.get(todo.pop(), ()):
                if below not in seen:
                    seen.add(below)
                    todo.append(below)
        closed[start] = sorted(seen - {start})
    return closed


def resources(module):
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from resources(child)


def without_keys(address):
    """`module.a["x.y"].aws_b.c[0]` without instance keys."""
    return re.sub(r'\[(?:\d+|"(?:[^"\\]|\\.)*")\]', "", address)


def provider_addresses(plan):
    """Configuration address -> provider address with alias, as the state writes it."""
    configuration = plan["configuration"]
    by_key = configuration.get("provider_config", {})
    found = {}

    def walk(module, prefix):
        for resource in module.get("resources", []):
            key = resource["provider_config_key"]
            known = by_key.get(key, {})
            full = known.get("full_name", "terraform.io/builtin/terraform")
            alias = known.get("alias")
            found[prefix + resource["address"]] = f'provider["{full}"]' + (f".{alias}" if alias else "")
        for name, call in module.get("module_calls", {}).items():
            walk(call["module"], f"{prefix}module.{name}.")

    walk(configuration["root_module"], "")
    return found


def build(plan, earlier, edges, types, serial):
    providers = provider_addresses(plan)
    schema = {r["address"]: r.get("schema_version", 0)
              for r in resources(plan["planned_values"]["root_module"])}
    missing = {without_keys(c["address"]) for c in plan["resource_changes"]
               if c["mode"] == "managed" and c["address"] not in earlier}
    blocks, values_now = {}, {}
    for change in plan["resource_changes"]:
        address = change["address"]
        if change["mode"] != "managed" or change["change"]["after"] is None:
            continue
        block = without_keys(address)
        if address not in earlier and missing.intersection(edges.get(block, ())):
            continue
        kind = change["type"]
        unknown = change["change"]["after_unknown"]
        values = settle(change["change"]["after"], unknown, earlier.get(address))
        for name, is_unknown in unknown.items():
            if is_unknown is True and values.get(name) is None:
                made_up = invented(name, address, kind, values)
                values[name] = empty(types[kind].get(name)) if made_up is None else made_up
        values_now[address] = values
        instance = {
            "schema_version": schema.get(address, 0),
            "attributes": values,
            "sensitive_attributes": list(sensitive_paths(change["change"]["after_sensitive"])),
        }
        if "index" in change:
            instance = {"index_key": change["index"], **instance}
        if edges.get(block):
            instance["dependencies"] = edges[block]
        module = change.get("module_address")
        entry = blocks.setdefault((module or "", kind, change["name"]), {
            **({"module": module} if module else {}),
            "mode": "managed",
            "type": kind,
            "name": change["name"],
            "provider": providers[block],
            "instances": [],
        })
        entry["instances"].append(instance)
    outputs = {}
    for name, change in plan.get("output_changes", {}).items():
        after = change.get("after")
        outputs[name] = {
            "value": after,
            "type": "string" if isinstance(after, str) or after is None else
                    ["object", {k: "string" for k in after}] if isinstance(after, dict) else "dynamic",
            **({"sensitive": True} if change.get("after_sensitive") is True else {}),
        }
    state = {
        "version": 4,
        "terraform_version": plan["terraform_version"],
        "serial": serial,
        "lineage": str(uuid.UUID(hashlib.sha256(repr(sorted(values_now)).encode()).hexdigest()[:32])),
        "outputs": outputs,
        "resources": [blocks[k] for k in sorted(blocks)],
        "check_results": None,
    }
    return state, values_now


def main():
    config, target = sys.argv[1:3]
    state_file = os.path.join(config, "terraform.tfstate")
    if os.path.exists(state_file):
        os.remove(state_file)
    edges = dependencies(config)
    types = schemas(config)
    values = {}
    for serial in range(1, ROUNDS + 1):
        run("terraform", "plan", "-refresh=false", "-input=false", "-lock=false",
            "-out=state.tfplan", cwd=config)
        plan = json.loads(run("terraform", "show", "-json", "state.tfplan", cwd=config))
        open_changes = [c for c in plan["resource_changes"]
                        if c["change"]["actions"] not in (["no-op"], ["read"])]
        if values and not open_changes and not plan.get("applyable"):
            break
        state, values = build(plan, values, edges, types, serial)
        with open(state_file, "w", encoding="utf-8") as out:
            json.dump(state, out, indent=1, ensure_ascii=False)
    else:
        for change in open_changes:
            print(change["address"], change["change"]["actions"],
                  change["change"].get("replace_paths"), file=sys.stderr)
            before, after = change["change"]["before"] or {}, change["change"]["after"] or {}
            for key in sorted(set(before) | set(after)):
                if before.get(key) != after.get(key):
                    print("   ", key, before.get(key), "->", after.get(key), file=sys.stderr)
        print(plan.get("output_changes"), file=sys.stderr)
        sys.exit(f"{config}: still not settled after {ROUNDS} rounds")
    os.replace(state_file, target)
    os.remove(os.path.join(config, "state.tfplan"))


main()
