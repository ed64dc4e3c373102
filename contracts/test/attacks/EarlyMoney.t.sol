// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// Only money from before the start can veto a computed result. So somebody puts up next to nothing early, waits for
/// the others' money, and decides over all of it: as the calculator, or as the one who vetoes.
contract EarlyMoneyTest is Attack {
    using SafeCast for uint256;

    uint256 private constant LATE = 100_000 * USD;

    address private calculator = makeAddr("calculator");
    address private whale = makeAddr("whale");
    uint32 private round;
    IComputedResult private results;
    bytes32 private honest;
    bytes32 private own;

    function setUp() public override {
        super.setUp();
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        results = rounds.RESULTS();
        honest = list(openTerms(round, T0 + 1 days));
        own = list(openTerms(round, T0 + 1 days));
        vm.prank(operator);
        rounds.admit(round, ids(honest, own));
    }

    /// The round starts, with two large gifts to the honest campaign.
    function _start() private {
        vm.warp(T0 + 1 days);
        give(honest, ada, 40_000 * USD);
        give(honest, bao, 40_000 * USD);
    }

    /// What a sponsor has ready for the round after its start.
    function _refuseLate(uint256 amount, uint256 room) private {
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        bytes memory reason =
            abi.encodeWithSelector(IMatchingRounds.MatchingRounds_AboveEarlyMoney.selector, round, room);
        refusedByRounds(
            sponsor, abi.encodeCall(IMatchingRounds.fund, (round, termsHash, sponsor, amount.toUint96())), reason
        );
    }

    function _post(bytes32 campaign, uint256 amount) private {
        endRound(round);
        bytes32 root = keccak256(bytes.concat(keccak256(abi.encode(campaign, amount))));
        vm.prank(calculator);
        results.post(round, root, "inputs", "configuration", "code");
    }

    /// One base unit of the calculator's own lets it decide over two, not over the 100,000 of a late sponsor.
    function test_Q13_OneBaseUnitOfTheCalculatorsOwnDecidesOverTwo() public {
        fund(round, calculator, 1);
        _start();
        provide(address(usdc), sponsor, address(rounds), LATE);
        _refuseLate(LATE, 1);
        _refuseLate(2, 1);
        fund(round, calculator, 1);
        _refuseLate(1, 0);
        _post(own, 2);
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        results.claimComputed(round, own, 2, new bytes32[](0));
        assertEq(campaigns.tallyOf(own).total, 2, "all that the calculator decided over was its own");
        assertEq(usdc.balanceOf(sponsor), LATE, "the sponsor keeps what nobody could have spoken for");
    }

    /// 51 of 101 early would have vetoed a result over 100,101; now they decide over 202.
    function test_Q13_ATinyEarlyMajorityVetoesNoLargePool() public {
        fund(round, sponsor, 50 * USD);
        fund(round, whale, 51 * USD);
        _start();
        provide(address(usdc), sponsor, address(rounds), LATE);
        _refuseLate(LATE, 101 * USD);
        fund(round, chidi, 101 * USD);
        _refuseLate(1, 0);
        _post(honest, 202 * USD);
        vm.prank(whale);
        results.vetoResult(round);
        (bool stands,) = results.standing(round);
        assertFalse(stands);
        assertGe(4 * 51 * USD, rounds.roundOf(round).pool, "who vetoes put up more than a quarter of the pool");
    }

    /// Late money is welcome up to as much as there is early; those who put that up can object for all of it.
    function test_Q13_WhoPutUpTheEarlyHalfCanAlwaysObject() public {
        fund(round, sponsor, LATE);
        _start();
        fund(round, calculator, LATE);
        _refuseLate(1, 0);
        _post(own, 2 * LATE);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_NoVetoPower.selector, calculator));
        vm.prank(calculator);
        results.vetoResult(round);
        vm.prank(sponsor);
        results.vetoResult(round);
        seal(round);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_WrongResult.selector, round, false));
        results.claimComputed(round, own, (2 * LATE).toUint96(), new bytes32[](0));
        assertEq(rounds.claimMatch(round, honest), 80_000 * USD);
        assertEq(rounds.claimMatch(round, own), 0);
    }

    /// What the rule leaves: more than half of the early money decides, also over as much late money. The form to fund
    /// says so, and who holds the early money.
    function test_Q13_TheCalculatorsOwnEarlyHalfStillDecidesOverTheLateHalf() public {
        fund(round, calculator, LATE);
        _start();
        fund(round, sponsor, LATE);
        _post(own, 2 * LATE);
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_NoVetoPower.selector, sponsor));
        vm.prank(sponsor);
        results.vetoResult(round);
        vm.warp(CLOSES + REVIEW);
        rounds.seal(round);
        results.claimComputed(round, own, (2 * LATE).toUint96(), new bytes32[](0));
        assertEq(campaigns.tallyOf(own).total, 2 * LATE);
    }
}
