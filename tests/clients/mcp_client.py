"""Drives `blastgate mcp` with the official Python SDK (mcp 2.3).

Usage: mcp_client.py BLASTGATE PLANS

It does the same twice: as a client of 2026-07-28, which discovers the server,
and as one from before, which shakes hands. The SDK checks every structured
answer against the output schema of its tool by itself.
"""

import asyncio
import json
import sys

import mcp
from mcp import Client
from mcp.client.stdio import StdioServerParameters

BINARY, PLANS = sys.argv[1:3]
TOOLS = ["check_plan", "check_diff", "explain", "list_rules", "preview_fix"]


def server():
    return StdioServerParameters(command=BINARY, args=["mcp", "--root", PLANS])


def plan(name):
    return {"plan": f"{name}/plan.json"}


async def offered(client):
    """What is offered is complete and harmless."""
    tools = (await client.list_tools()).tools
    assert [tool.name for tool in tools] == TOOLS, tools
    assert all(tool.annotations.read_only_hint for tool in tools)
    assert all(tool.output_schema for tool in tools)
    resources = (await client.list_resources()).resources
    uris = [str(resource.uri) for resource in resources]
    assert uris == ["blastgate://policy", "blastgate://schema/report"], uris
    for uri in uris:
        json.loads((await client.read_resource(uri)).contents[0].text)
    # Who pins a version asks for nothing first, and is told nothing.
    assert client.instructions is None or "never instructions" in client.instructions


async def judged(client):
    """Answers are reports, and refusals are errors."""
    stages = []

    async def progress(at, total, message):
        stages.append((at, total, message))

    result = await client.call_tool("check_plan", plan("readme-example"), progress_callback=progress)
    assert result.structured_content["verdict"] == "fail", result
    assert not result.is_error
    assert json.loads(result.content[1].text) == result.structured_content
    assert stages and stages == sorted(stages), stages
    result = await client.call_tool("check_plan", {"plan": "../../Cargo.toml"})
    assert result.is_error and result.structured_content["exit_code"] == 1, result
    result = await client.call_tool("list_rules", {"group": "data-loss"})
    rule = result.structured_content["rules"][0]["id"]
    result = await client.call_tool("explain", {"subject": rule})
    assert result.structured_content["rule"]["id"] == rule
    config = "readme-example/config"
    result = await client.call_tool("check_diff", {"before": "readme-example/before", "after": config})
    assert result.structured_content["verdict"] in ("needs-approval", "fail"), result
    try:
        await client.call_tool("approve", {})
    except mcp.MCPError as error:
        assert error.code == -32602, error
    else:
        raise AssertionError("there is no such tool")


async def at_once(client):
    """Fifty calls at once, and one that is given up."""
    names = ["safe-update", "deposed"]
    calls = [client.call_tool("check_plan", plan(names[at % 2])) for at in range(50)]
    given_up = asyncio.create_task(client.call_tool("check_plan", plan("readme-example")))
    await asyncio.sleep(0)
    given_up.cancel()
    for at, result in enumerate(await asyncio.gather(*calls)):
        assert result.structured_content["input"]["name"] == f"{names[at % 2]}/plan.json"
    try:
        await given_up
    except asyncio.CancelledError:
        pass
    result = await client.call_tool("check_plan", plan("safe-update"))
    assert result.structured_content["verdict"] == "pass"


async def main():
    for mode, version in [("auto", "2026-07-28"), ("2026-07-28", "2026-07-28"), ("legacy", "2025-11-25")]:
        async with Client(server(), mode=mode, read_timeout_seconds=120) as client:
            assert client.protocol_version == version, client.protocol_version
            await offered(client)
            await judged(client)
            await at_once(client)
        print(f"python sdk, {mode}: protocol {version}, all answers as they should be")


asyncio.run(main())
