// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// Round numbers are given in order. When the chain is reorganised, somebody else's round takes the number for which a
/// sponsor's payment is already under way.
contract SwappedRoundTest is Attack {
    function test_M4_APaymentForARoundReachesNoOtherOfThatNumber() public {
        uint256 fork = vm.snapshotState();
        uint32 round = openRound();
        bytes32 meant = rounds.roundOf(round).termsHash;
        provide(address(usdc), sponsor, address(rounds), 100 * USD);
        bytes memory payment = abi.encodeCall(IMatchingRounds.fund, (round, meant, sponsor, 100e6));

        vm.revertToState(fork);
        provide(address(usdc), sponsor, address(rounds), 100 * USD);
        RoundTerms memory terms = roundTerms();
        terms.operator = stranger;
        assertEq(openRound(terms), round, "the same number");
        bytes32 found = rounds.roundOf(round).termsHash;
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_UnexpectedTerms.selector, round, found);
        refusedByRounds(sponsor, payment, reason);
        assertEq(usdc.balanceOf(sponsor), 100 * USD);

        bytes memory unauthorized =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, stranger);
        refusedByRounds(stranger, abi.encodeCall(IMatchingRounds.openRound, (roundTerms())), unauthorized);
    }
}
