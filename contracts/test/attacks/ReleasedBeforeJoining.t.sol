// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// What an applicant released before the operator took it in would be paid out of every gift at once, also before the
/// seal: a lab lends one gift from friend to friend and has it counted each time.
contract ReleasedBeforeJoiningTest is Attack {
    /// @custom:mutant Q14-joins-after-a-release | src/core/Escrow.sol | && progress.releasedShare == 0 |
    function test_Q14_WhatReleasedBeforeItJoinedCannotJoin() public {
        uint32 round = pooled(1_000 * USD);
        bytes32 id = list(openTerms(round, T0));
        pass(id);
        bytes memory reason = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingAdmitted.selector, round);
        refusedByRounds(operator, abi.encodeCall(IMatchingRounds.admit, (round, ids(id))), reason);
        uint256 lent = 100 * USD;
        for (uint256 i; i < 10; ++i) {
            give(id, person(i), lent);
            lent = campaigns.withdraw(id);
        }
        assertEq(rounds.roundOf(round).weight, 0, "friends' one gift, counted ten times");
    }
}
