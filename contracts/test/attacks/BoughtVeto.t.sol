// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// Accounts that see the evidence first buy points: a rival to stop the release, the lab's friends to make the
/// threshold unreachable for the backers. They come a second late: what is given in the submission's own second counts
/// as given
/// before it.
contract BoughtVetoTest is Attack {
    bytes32 private id;
    address private late;

    /// Three backers with a third of the points each; 30% stop a release.
    function setUp() public override {
        super.setUp();
        id = listed();
        give(id, ada, 49 * USD);
        give(id, bao, 49 * USD);
        give(id, chidi, 49 * USD);
        late = person(1);
        vm.warp(T0 + 1);
        submit(id);
        vm.warp(T0 + 2);
    }

    function test_A5_ARivalCannotBuyAVeto() public {
        give(id, late, 1_000_000 * USD);
        approve(id);
        bytes memory noPower = abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, late);
        refused(late, abi.encodeCall(ICampaigns.veto, (id, 0)), noPower);
        passChallenge(id);
        campaigns.release(id);
        assertEq(campaigns.progressOf(id).releasedShare, 4_000);
    }

    function test_A5_TheLabCannotDiluteAVeto() public {
        approve(id);
        give(id, late, 1_000_000 * USD);
        assertEq(campaigns.tallyOf(id).sumRoots, 1_021e9);
        assertEq(campaigns.submissionOf(id).vetoThreshold, 6.3e9, "as of the submission");
        vm.prank(ada);
        campaigns.veto(id, 0);
        vm.warp(T0 + 2 + CHALLENGE);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id);
        refused(lab, abi.encodeCall(ICampaigns.release, (id)), reason);
        assertEq(campaigns.claimable(id), 0);
    }
}
