// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Base} from "../support/Base.sol";

/// What all campaigns of one token owe together, step by step.
contract SolvencyTest is Base {
    uint32 private round;
    bytes32 private broken;
    bytes32 private alive;

    function _owed(bytes32 id) private view returns (uint256 sum) {
        sum = campaigns.claimable(id) + campaigns.refundable(id, ada) + campaigns.refundable(id, bao);
        uint256 share = campaigns.progressOf(id).releasedShare;
        sum += uint256(rounds.entryOf(round, id).matched) * (FULL - share) / FULL;
    }

    function _assertCovered() private view {
        assertEq(usdc.balanceOf(address(campaigns)), _owed(broken) + _owed(alive));
    }

    /// One campaign with a match that fails at 40%, one without that continues; the amounts leave no dust.
    /// @custom:mutant M1-refunds-twice | src/core/Escrow.sol | donor.amount = 0 | donor.amount = amount
    /// @custom:mutant M1-match-stays-booked | src/core/MatchingRounds.sol | [campaign].matched = 0 | [campaign].matched
    /// = matched
    function test_M1_TheBalanceIsWhatAllCampaignsOfATokenOwe() public {
        round = openRound();
        fund(round, sponsor, 30 * USD);
        (broken, alive) = (member(round), funded());
        give(broken, ada, USD);
        give(broken, bao, 25 * USD);
        seal(round);
        assertEq(rounds.claimMatch(round, broken), 10 * USD);
        _assertCovered();
        pass(broken);
        pass(alive);
        campaigns.withdraw(alive);
        _assertCovered();
        vm.prank(lab);
        campaigns.cancel(broken);
        campaigns.refund(broken, ada);
        _assertCovered();
        rounds.recover(round, broken);
        _assertCovered();
        campaigns.withdraw(broken);
        _assertCovered();
        campaigns.refund(broken, bao);
        assertEq(usdc.balanceOf(address(campaigns)), 60 * USD);
        assertEq(_owed(alive), 60 * USD);
    }
}
