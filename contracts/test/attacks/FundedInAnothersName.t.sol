// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms, Sponsor} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// Anybody may fund in anybody's name. The payer wants the rights for itself afterwards, to take some of the named
/// sponsor's away, or to lock the money where nobody can take it.
contract FundedInAnothersNameTest is Attack {
    address private calculator = makeAddr("calculator");
    address private payer = makeAddr("payer");
    uint32 private round;
    bytes32 private termsHash;
    IComputedResult private results;

    function setUp() public override {
        super.setUp();
        RoundTerms memory terms = roundTerms();
        (terms.start, terms.calculator) = (T0 + 1 days, calculator);
        round = openRound(terms);
        termsHash = rounds.roundOf(round).termsHash;
        results = rounds.RESULTS();
    }

    function _fundFor(address named, uint96 amount) private {
        provide(address(usdc), payer, address(rounds), amount);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Funded(round, named, payer, amount, rounds.roundOf(round).pool + amount);
        vm.prank(payer);
        rounds.fund(round, termsHash, named, amount);
    }

    function _post() private {
        endRound(round);
        vm.prank(calculator);
        results.post(round, "root", "inputs", "configuration", "code");
    }

    function test_M3_TheMoneyIsTheSponsorsNotThePayers() public {
        _fundFor(sponsor, 100e6);
        seal(round);
        vm.warp(CLAIM_UNTIL);
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        refusedByRounds(payer, abi.encodeCall(IMatchingRounds.reclaimTo, (round, payer)), nothing);
        refusedByRounds(payer, abi.encodeCall(IMatchingRounds.reclaim, (round, payer)), nothing);
        vm.prank(sponsor);
        assertEq(rounds.reclaimTo(round, chidi), 100 * USD);
        assertEq(usdc.balanceOf(chidi), 100 * USD);
    }

    function test_Q13_TheVetoIsTheSponsorsNotThePayers() public {
        _fundFor(sponsor, 100e6);
        _post();
        vm.expectRevert(abi.encodeWithSelector(IComputedResult.ComputedResult_NoVetoPower.selector, payer));
        vm.prank(payer);
        results.vetoResult(round);
        vm.prank(sponsor);
        results.vetoResult(round);
        (bool stands,) = results.standing(round);
        assertFalse(stands);
    }

    /// A little in its name, early and late, takes nothing of what a sponsor has.
    function test_M3_AGiftToASponsorTakesNothingAway() public {
        fund(round, sponsor, 60 * USD);
        fund(round, chidi, 59 * USD);
        _fundFor(sponsor, 1);
        vm.warp(T0 + 1 days);
        _fundFor(sponsor, 1);
        Sponsor memory booked = rounds.sponsorOf(round, sponsor);
        assertEq(booked.funded, 60 * USD + 2);
        assertEq(booked.early, 60 * USD + 1);
        _post();
        vm.prank(sponsor);
        results.vetoResult(round);
        (bool stands,) = results.standing(round);
        assertFalse(stands, "still more than half");
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 60 * USD + 2);
        assertEq(rounds.reclaim(round, chidi), 59 * USD);
    }

    /// Nobody could take it out again, nor veto with it.
    function test_M1_NoMoneyIsBookedForWhoCannotReclaim() public {
        provide(address(usdc), payer, address(rounds), 100e6);
        address[3] memory nobody = [address(0), address(campaigns), address(rounds)];
        for (uint256 i; i < nobody.length; ++i) {
            bytes memory reason =
                abi.encodeWithSelector(IMatchingRounds.MatchingRounds_InvalidSponsor.selector, nobody[i]);
            refusedByRounds(payer, abi.encodeCall(IMatchingRounds.fund, (round, termsHash, nobody[i], 100e6)), reason);
        }
        assertEq(usdc.balanceOf(payer), 100 * USD);
        assertEq(rounds.roundOf(round).early, 0, "no early money that no one can object with");
    }
}
