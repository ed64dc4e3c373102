// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// People give to a campaign because a round matches their gifts. In the round's last second the lab leaves it, so that
/// no seal holds up the release, and is paid what was given for a match that nobody gets.
contract LeavingWithTheGiftsTest is Attack {
    uint32 private round;
    bytes32 private id;

    /// The evidence is in, approved and through its challenge long before the round ends.
    function setUp() public override {
        super.setUp();
        round = pooled(1_000 * USD);
        id = list(openTerms(round, T0 + 1 days));
        admit(round, id);
        vm.warp(T0 + 1 days);
        give(id, ada, 100 * USD);
        give(id, bao, 100 * USD);
        attest(id);
        passChallenge(id);
    }

    function _refused(bytes memory data, bytes memory reason) private {
        refused(lab, data, reason);
    }

    /// @custom:mutant Q14-leaves-to-release | src/core/Escrow.sol | require(block.timestamp < window.opensAt,
    /// Campaigns_AlreadyOpen(id, window.opensAt)); |
    function test_Q14_NobodyLeavesWithWhatWasGivenForTheMatch() public {
        bytes memory open = abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyOpen.selector, id, T0 + 1 days);
        bytes memory waits = abi.encodeWithSelector(ICampaigns.Campaigns_RoundNotSealed.selector, round);
        uint256[3] memory times = [uint256(T0 + 5 days), CLOSES - 1, CLOSES];
        for (uint256 i; i < times.length; ++i) {
            vm.warp(times[i]);
            _refused(abi.encodeCall(ICampaigns.leaveRound, (id)), open);
            _refused(abi.encodeCall(ICampaigns.release, (id)), waits);
        }
        seal(round);
        assertEq(rounds.claimMatch(round, id), 200 * USD, "the match that it was given for");
        campaigns.release(id);
        assertEq(campaigns.withdraw(id), 160 * USD);
    }

    /// Its only way out is to give up, and then everybody is paid back.
    function test_Q14_WhoCancelsPaysEverybodyBack() public {
        vm.warp(CLOSES - 1);
        cancel(id);
        assertEq(campaigns.refund(id, ada), 100 * USD);
        assertEq(campaigns.refund(id, bao), 100 * USD);
        assertEq(usdc.balanceOf(address(campaigns)), 0);
        assertEq(rounds.roundOf(round).weight, 0);
    }

    /// An operator admits an applicant that wants out, to bind its gifts to the round: the first call wins.
    function test_Q14_WhoWithdrewIsBoundToNothing() public {
        bytes32 applicant = list(termsFor(round));
        give(applicant, ada, 100 * USD);
        vm.prank(lab);
        campaigns.leaveRound(applicant);
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.admit, (round, ids(applicant))), reason);
        pass(applicant);
        assertEq(campaigns.claimable(applicant), 40 * USD);
        assertEq(rounds.roundOf(round).weight, campaigns.weightOf(id), "and the round counts nothing of it");
    }
}
