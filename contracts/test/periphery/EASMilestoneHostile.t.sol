// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Progress, Signature} from "src/interfaces/ICampaigns.sol";
import {IEASMilestoneResolver, Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {MilestoneAttestations} from "../support/MilestoneAttestations.sol";

/// @notice Claims to be Campaigns. Tries to act on the real one while the resolver calls it, or just misbehaves.
contract HostileCampaigns {
    enum Mode {
        Passes,
        Burns,
        Reenters
    }

    ICampaigns private immutable VICTIM;
    Mode private _mode;
    bytes private _data;
    uint256 public refusals;

    constructor(ICampaigns victim) {
        VICTIM = victim;
    }

    function setMode(Mode mode, bytes calldata data) external {
        (_mode, _data) = (mode, data);
    }

    function progressOf(bytes32) external pure returns (Progress memory progress) {}

    function evidenceOf(bytes32 campaign) external view returns (bytes32) {
        return VICTIM.evidenceOf(campaign);
    }

    function approve(bytes32, uint256, Signature[] calldata) external {
        _act();
    }

    function deny(bytes32, uint256, bytes32, Signature calldata) external {
        _act();
    }

    function _act() private {
        while (_mode == Mode.Burns) {}
        if (_mode == Mode.Passes) return;
        (bool ok,) = address(VICTIM).call(_data);
        if (!ok) ++refusals;
    }
}

contract EASMilestoneHostileTest is MilestoneAttestations {
    /// A contract that only claims to be Campaigns makes the resolver say what its own attesters attested, to itself.
    function test_A2_AHostileCampaignsHarmsNobody() public {
        HostileCampaigns hostile = new HostileCampaigns(campaigns);
        Verdict memory verdict = verdictOf(true);
        verdict.campaigns = address(hostile);
        bytes32 uid = attestAs(attesters[0], requestFor(verdict));
        revokeBy(0, uid);
        attestAs(stranger, requestFor(verdict));
        assertEq(approvals(), 0);
        assertEq(denials(), 0);
        approveBy(0);
        approveBy(1);
        assertEq(challengeEndsAt(), T0 + CHALLENGE);
    }

    /// While it is called it cannot borrow the resolver's standing: in Campaigns it is itself, in EAS too.
    function test_A2_AHostileCampaignsCannotReenter() public {
        HostileCampaigns hostile = new HostileCampaigns(campaigns);
        Verdict memory verdict = verdictOf(true);
        verdict.campaigns = address(hostile);
        bytes[2] memory calls = [
            abi.encodeCall(ICampaigns.approve, (id, 1, one(unsigned(attesters[0])))),
            abi.encodeCall(ICampaigns.deny, (id, 1, 0, unsigned(attesters[0])))
        ];
        for (uint256 i; i < calls.length; ++i) {
            hostile.setMode(HostileCampaigns.Mode.Reenters, calls[i]);
            attestAs(attesters[0], requestFor(verdict));
            assertEq(hostile.refusals(), i + 1);
        }
        assertEq(approvals(), 0);
        assertEq(denials(), 0);
    }

    /// It can hold up only what concerns itself.
    function test_A2_AHostileCampaignsBlocksOnlyItself() public {
        HostileCampaigns hostile = new HostileCampaigns(campaigns);
        Verdict memory verdict = verdictOf(true);
        verdict.campaigns = address(hostile);
        bytes32 trapped = attestAs(attesters[0], requestFor(verdict));
        bytes32 uid = approveBy(0);
        hostile.setMode(HostileCampaigns.Mode.Burns, "");
        vm.prank(attesters[0]);
        vm.expectRevert(
            abi.encodeWithSelector(IEASMilestoneResolver.EASMilestoneResolver_DenialBrokeOff.selector, trapped)
        );
        eas.revoke{gas: 3_000_000}(revocationOf(schema, trapped));
        revokeBy(0, uid);
        assertEq(denials(), 1);
    }
}
