// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";
import {BlocklistToken, FalseToken, FeeToken, LyingToken, NoReturnToken, ReenteringToken} from "../support/Tokens.sol";

contract HostileTokensTest is Base {
    function _refuse(address token, bytes memory reason) private {
        bytes32 id = list(termsIn(token));
        provide(token, ada, address(campaigns), 200);
        vm.startPrank(ada);
        vm.expectRevert(reason);
        campaigns.donate(id, 100);
        vm.expectRevert(reason);
        campaigns.donateMany(gifts2(gift(id, 40), gift(id, 60)));
        vm.stopPrank();
        assertEq(campaigns.tallyOf(id).total, 0);

        RoundTerms memory terms = roundTerms();
        terms.token = token;
        uint32 round = openRound(terms);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        provide(token, ada, address(rounds), 100);
        vm.expectRevert(reason);
        vm.prank(ada);
        rounds.fund(round, termsHash, ada, 100);
        assertEq(rounds.roundOf(round).pool, 0);
    }

    /// @custom:mutant M6-books-what-was-promised | src/libraries/Tokens.sol | received == expected | received <=
    /// expected
    function test_M6_RefusesAFeeOnTransfer() public {
        address token = address(new FeeToken());
        _refuse(token, abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, 99));
    }

    function test_M6_RefusesAFalseReturn() public {
        address token = address(new FalseToken());
        _refuse(token, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, token));
    }

    function test_M6_RefusesATransferThatDidNotHappen() public {
        address token = address(new LyingToken());
        _refuse(token, abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, 0));
    }

    function test_M6_HandlesATokenThatReturnsNothing() public {
        NoReturnToken token = new NoReturnToken();
        bytes32 id = list(termsIn(address(token)));
        give(id, ada, 100 * USD);
        give(id, bao, 100 * USD);
        pass(id);
        campaigns.withdraw(id);
        assertEq(token.balanceOf(payout), 80 * USD);
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.refund(id, ada);
        assertEq(token.balanceOf(ada), 60 * USD);
    }

    /// A blocked account harms only itself, and it may name another.
    function test_M6_ABlockedAccountHarmsOnlyItself() public {
        BlocklistToken token = new BlocklistToken();
        bytes32 id = list(termsIn(address(token)));
        give(id, ada, 100 * USD);
        give(id, bao, 100 * USD);
        pass(id);
        token.setBlocked(payout, true);
        token.setBlocked(ada, true);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.Blocked.selector, payout));
        campaigns.withdraw(id);
        assertEq(campaigns.claimable(id), 80 * USD, "still owed");
        vm.warp(LAST_DEADLINE + GRACE);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.Blocked.selector, ada));
        campaigns.refund(id, ada);
        assertEq(campaigns.refund(id, bao), 60 * USD);
        vm.prank(payout);
        campaigns.withdrawTo(id, chidi);
        vm.prank(ada);
        campaigns.refundTo(id, chidi);
        assertEq(token.balanceOf(chidi), 140 * USD);
    }

    function _armed(bytes memory data) private returns (ReenteringToken token, bytes32 id) {
        token = new ReenteringToken();
        id = list(termsIn(address(token)));
        give(id, ada, 100 * USD);
        give(id, bao, 100 * USD);
        pass(id);
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.expire(id);
        if (data.length == 0) data = abi.encodeCall(ICampaigns.refund, (id, bao));
        token.arm(address(campaigns), data);
    }

    function _assertRefused(ReenteringToken token, uint256 attempts) private view {
        assertEq(token.attempts(), attempts);
        assertFalse(token.succeeded());
        assertEq(token.answer(), abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector));
    }

    function test_M6_RefundCannotBeReentered() public {
        (ReenteringToken token, bytes32 id) = _armed("");
        campaigns.refund(id, ada);
        _assertRefused(token, 1);
        assertEq(token.balanceOf(ada), 60 * USD);
        assertEq(token.balanceOf(bao), 0);
    }

    function test_M6_WithdrawCannotBeReentered() public {
        (ReenteringToken token, bytes32 id) = _armed("");
        token.arm(address(campaigns), abi.encodeCall(ICampaigns.withdraw, (id)));
        campaigns.withdraw(id);
        _assertRefused(token, 1);
        assertEq(token.balanceOf(payout), 80 * USD);
    }

    function test_M6_GivingCannotBeReentered() public {
        ReenteringToken token = new ReenteringToken();
        bytes32 id = list(termsIn(address(token)));
        provide(address(token), ada, address(campaigns), 300);
        Donation[] memory gifts = gifts2(gift(id, 50), gift(id, 50));
        token.arm(address(campaigns), abi.encodeCall(ICampaigns.donate, (id, 1)));
        vm.startPrank(ada);
        campaigns.donate(id, 100);
        _assertRefused(token, 1);
        campaigns.donateMany(gifts);
        _assertRefused(token, 2);
        token.arm(address(campaigns), abi.encodeCall(ICampaigns.donateMany, (gifts)));
        campaigns.donate(id, 100);
        _assertRefused(token, 3);
        assertEq(campaigns.tallyOf(id).total, 300);
        assertEq(token.balanceOf(address(campaigns)), 300);
    }

    function test_M6_RoundsCannotBeReentered() public {
        ReenteringToken token = new ReenteringToken();
        RoundTerms memory terms = roundTerms();
        terms.token = address(token);
        uint32 round = openRound(terms);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        token.mint(address(token), 1);
        token.arm(address(rounds), abi.encodeCall(rounds.fund, (round, termsHash, sponsor, 1)));
        provide(address(token), sponsor, address(rounds), 100 * USD);
        token.arm(address(rounds), abi.encodeCall(rounds.fund, (round, termsHash, sponsor, 1)));
        vm.prank(sponsor);
        rounds.fund(round, termsHash, sponsor, 100e6);
        _assertRefused(token, token.attempts());
        assertEq(rounds.roundOf(round).pool, 100 * USD);

        bytes32 id = member(round);
        token.arm(address(0), "");
        give(id, ada, USD);
        give(id, bao, USD);
        seal(round);
        token.arm(address(rounds), abi.encodeCall(rounds.claimMatch, (round, id)));
        rounds.claimMatch(round, id);
        _assertRefused(token, token.attempts());
        assertEq(campaigns.tallyOf(id).total, 4 * USD);

        vm.warp(CLAIM_UNTIL);
        token.arm(address(rounds), abi.encodeCall(rounds.reclaim, (round, sponsor)));
        rounds.reclaim(round, sponsor);
        _assertRefused(token, token.attempts());
        assertEq(token.balanceOf(sponsor), 98 * USD);
    }

    /// While a match is on its way the token donates in between: the amount that arrived is then not the match.
    function test_M6_AGiftInsideAClaimCannotPassForTheMatch() public {
        ReenteringToken token = new ReenteringToken();
        RoundTerms memory terms = roundTerms();
        terms.token = address(token);
        uint32 round = openRound(terms);
        fund(round, sponsor, 100 * USD);
        bytes32 id = member(round);
        give(id, ada, USD);
        give(id, bao, USD);
        seal(round);
        uint256 owed = _sumOwed(id);
        // a refund of a failed campaign of the same token would take money out of the measured balance
        token.arm(address(campaigns), abi.encodeCall(ICampaigns.refund, (id, ada)));
        rounds.claimMatch(round, id);
        assertFalse(token.succeeded(), "not failed");
        assertEq(_sumOwed(id), owed + 2 * USD);
        assertEq(token.balanceOf(address(campaigns)), owed + 2 * USD);
    }

    function _sumOwed(bytes32 id) private view returns (uint256) {
        return campaigns.tallyOf(id).total;
    }
}
