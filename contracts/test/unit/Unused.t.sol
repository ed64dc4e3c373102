// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {RefusingPayee} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";
import {BlocklistToken} from "../support/Tokens.sol";

/// A round whose terms name an account for what it does not use.
contract UnusedTest is Base {
    address private heir = makeAddr("heir");
    uint32 private round;

    function setUp() public override {
        super.setUp();
        _open(address(usdc), heir);
    }

    function _open(address token, address unusedTo) private {
        RoundTerms memory terms = roundTerms();
        (terms.token, terms.unusedTo) = (token, unusedTo);
        round = openRound(terms);
    }

    /// A pool of 30, two thirds of it Chidi's, of which a campaign gets 10.
    function _matched() private returns (bytes32 id) {
        fund(round, sponsor, 10 * USD);
        fund(round, chidi, 20 * USD);
        id = member(round);
        give(id, ada, USD);
        give(id, bao, 25 * USD);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 10 * USD);
    }

    function _nothingFor(address account) private {
        assertEq(rounds.reclaimable(round, account), 0);
        bytes memory nothing = abi.encodeWithSelector(IMatchingRounds.MatchingRounds_NothingToPay.selector, round);
        vm.expectRevert(nothing);
        rounds.reclaim(round, account);
        vm.expectRevert(nothing);
        vm.prank(account);
        rounds.reclaimTo(round, account);
    }

    function _nothingForSponsors() private {
        _nothingFor(sponsor);
        _nothingFor(chidi);
        _nothingFor(stranger);
        _nothingFor(operator);
    }

    /// @custom:mutant M13-sponsors-are-paid-too | src/core/MatchingRounds.sol | else if (sponsor != unusedTo) return 0;
    /// |
    function test_M13_UnusedMatchGoesWhereTheTermsSay() public {
        _matched();
        vm.warp(CLAIM_UNTIL - 1);
        assertEq(rounds.reclaimable(round, heir), 0);
        vm.expectRevert(abi.encodeWithSelector(IMatchingRounds.MatchingRounds_ClaimsOpen.selector, round, CLAIM_UNTIL));
        rounds.reclaim(round, heir);
        vm.warp(CLAIM_UNTIL);
        _nothingForSponsors();
        assertEq(rounds.reclaimable(round, heir), 20 * USD);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Reclaimed(round, heir, heir, 20 * USD);
        vm.prank(stranger);
        assertEq(rounds.reclaim(round, heir), 20 * USD);
        assertEq(usdc.balanceOf(heir), 20 * USD);
        assertEq(usdc.balanceOf(address(rounds)), 0);
        assertEq(rounds.sponsorOf(round, heir).reclaimed, 20 * USD);
        _nothingFor(heir);
        _nothingForSponsors();
    }

    function test_M13_RecoveredMatchGoesThereToo() public {
        bytes32 id = _matched();
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, heir), 20 * USD);
        assertTrue(campaigns.isFailed(id));
        assertEq(rounds.recover(round, id), 10 * USD);
        _nothingForSponsors();
        assertEq(rounds.reclaim(round, heir), 10 * USD, "and nothing twice");
        assertEq(usdc.balanceOf(address(rounds)), 0);
        _nothingFor(heir);
    }

    function test_M13_AllOfARoundThatNobodySealedGoesThere() public {
        fund(round, sponsor, 10 * USD);
        vm.warp(CLAIM_UNTIL);
        _nothingForSponsors();
        assertEq(rounds.reclaim(round, heir), 10 * USD);
    }

    function test_M13_AnEmptyRoundOwesNothing() public {
        vm.warp(CLAIM_UNTIL);
        _nothingFor(heir);
    }

    function test_M13_TheAccountMayNameAnother() public {
        fund(round, sponsor, 10 * USD);
        vm.warp(CLAIM_UNTIL);
        vm.expectEmit(address(rounds));
        emit IMatchingRounds.Reclaimed(round, heir, ada, 10 * USD);
        vm.prank(heir);
        assertEq(rounds.reclaimTo(round, ada), 10 * USD);
        assertEq(usdc.balanceOf(ada), 10 * USD);
        _nothingFor(heir);
    }

    /// It gets all of it, its own part and the others'; what it funded itself changes nothing.
    function test_M13_ItMayBeASponsor() public {
        _open(address(usdc), chidi);
        _matched();
        vm.warp(CLAIM_UNTIL);
        _nothingFor(sponsor);
        assertEq(rounds.reclaim(round, chidi), 20 * USD);
        _nothingFor(chidi);
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }

    /// Its money waits for it, and nobody else gets it meanwhile.
    function test_M13_AnAccountThatRefusesCoinNamesAnother() public {
        RefusingPayee refusing = new RefusingPayee();
        _open(NATIVE, address(refusing));
        fund(round, sponsor, 3 ether);
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(RefusingPayee.Refused.selector);
        rounds.reclaim(round, address(refusing));
        _nothingFor(sponsor);
        vm.warp(CLAIM_UNTIL + 1_000 days);
        vm.prank(address(refusing));
        assertEq(rounds.reclaimTo(round, ada), 3 ether);
        assertEq(ada.balance, 3 ether);
        assertEq(address(rounds).balance, 0);
    }

    function test_M13_AnAccountThatATokenBlocksNamesAnother() public {
        BlocklistToken token = new BlocklistToken();
        _open(address(token), heir);
        fund(round, sponsor, 100);
        token.setBlocked(heir, true);
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.Blocked.selector, heir));
        rounds.reclaim(round, heir);
        _nothingFor(sponsor);
        vm.prank(heir);
        assertEq(rounds.reclaimTo(round, ada), 100);
        assertEq(token.balanceOf(ada), 100);
    }

    /// Where the terms name nobody, each sponsor has its part and no more.
    function test_M13_WithoutSuchATermItIsTheSponsors() public {
        _open(address(usdc), address(0));
        _matched();
        vm.warp(CLAIM_UNTIL);
        _nothingFor(heir);
        assertEq(rounds.reclaim(round, chidi), 13_333_333);
        assertEq(rounds.reclaim(round, sponsor), 6_666_666);
        assertEq(usdc.balanceOf(address(rounds)), 1, "dust");
    }
}
