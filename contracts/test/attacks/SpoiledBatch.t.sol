// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// The operator admits its campaigns in one call, in the round's last hour. One lab among them makes its own impossible
/// just before, and with it the whole batch.
contract SpoiledBatchTest is Attack {
    uint32 private round;
    bytes32 private honest;
    bytes32 private spoilt;

    function setUp() public override {
        super.setUp();
        round = pooled(100 * USD);
        honest = list(termsFor(round));
        give(honest, ada, 4 * USD);
        give(honest, bao, 25 * USD);
    }

    /// All but the honest one are passed over and reported, wherever they stand in the batch.
    function _assertAdmitsTheRest() private {
        bytes32[] memory batch = ids(spoilt, honest);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignSkipped(round, spoilt);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignAdmitted(round, honest, 20e18);
        vm.prank(operator);
        rounds.admit(round, batch);
        assertStanding(round, honest, Standing.Admitted);
        assertEq(rounds.roundOf(round).weight, 20e18);
        assertEq(rounds.roundOf(round).members, 1);
        bytes memory none = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.admit, (round, batch)), none);
    }

    /// @custom:mutant M12-one-stops-the-batch | src/core/MatchingRounds.sol | emit CampaignSkipped(id, campaign);
    /// continue; | revert MatchingRounds_NothingAdmitted(id);
    function test_M12_ACancellationSpoilsNoBatch() public {
        spoilt = list(termsFor(round));
        vm.warp(CLOSES - 1);
        cancel(spoilt);
        _assertAdmitsTheRest();
    }

    function test_M12_AnApplicationTakenBackSpoilsNoBatch() public {
        spoilt = list(termsFor(round));
        vm.warp(CLOSES - 1);
        vm.prank(lab);
        campaigns.leaveRound(spoilt);
        _assertAdmitsTheRest();
    }

    function test_M12_AReleaseSpoilsNoBatch() public {
        spoilt = list(termsFor(round));
        attest(spoilt);
        vm.warp(CLOSES - 1);
        campaigns.release(spoilt);
        _assertAdmitsTheRest();
    }

    function test_M12_AFailureSpoilsNoBatch() public {
        Terms memory terms = termsFor(round);
        (terms.closesAt, terms.goal) = (T0 + 1 days, 1e6);
        spoilt = list(terms);
        vm.warp(CLOSES - 1);
        assertTrue(campaigns.isFailed(spoilt));
        _assertAdmitsTheRest();
        campaigns.expire(spoilt);
    }

    function test_M12_AnUnknownCampaignSpoilsNoBatch() public {
        spoilt = UNKNOWN;
        _assertAdmitsTheRest();
    }

    function test_M12_ACampaignOfAnotherRoundSpoilsNoBatch() public {
        uint32 other = openRound();
        spoilt = list(termsFor(other));
        _assertAdmitsTheRest();
        admit(other, spoilt);
        assertStanding(other, spoilt, Standing.Admitted);
    }

    function test_M12_AMemberSpoilsNoBatch() public {
        spoilt = member(round);
        bytes32[] memory batch = ids(spoilt, honest);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.CampaignSkipped(round, spoilt);
        vm.prank(operator);
        rounds.admit(round, batch);
        assertStanding(round, spoilt, Standing.Admitted);
        assertStanding(round, honest, Standing.Admitted);
        assertEq(rounds.roundOf(round).members, 2, "each once");
    }

    /// One that was taken out does not come in again by a batch either.
    function test_M12_OneThatWasTakenOutStaysOut() public {
        spoilt = member(round);
        disqualify(round, spoilt);
        bytes32[] memory batch = ids(spoilt, honest);
        vm.prank(operator);
        rounds.admit(round, batch);
        assertStanding(round, spoilt, Standing.Removed);
        assertEq(campaigns.windowOf(spoilt).round, 0);
        assertStanding(round, honest, Standing.Admitted);
    }
}
