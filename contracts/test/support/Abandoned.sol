// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Base} from "./Base.sol";

/// @notice The system once nobody is left but a stranger, who tries every call once a day.
abstract contract Abandoned is Base {
    /// What each donor of a campaign and the sponsor of a round gave.
    uint256 internal constant GIFT = 50 * USD;
    uint256 internal constant POOL = 40 * USD;
    uint256 internal constant PATIENCE = 500 days;

    bytes32 internal id;
    uint32 internal round;
    /// What a calculator promised the campaign, with the one line of its tree.
    uint96 internal promised;
    address internal token;
    /// Who gets what the round does not use; zero: its sponsor.
    address internal unusedTo;
    address internal heir = makeAddr("heir");
    /// Second at which money moved last.
    uint256 internal settledAt;
    /// Second at which an account was paid last.
    mapping(address account => uint256) internal paidAt;

    function setUp() public virtual override {
        super.setUp();
        token = address(usdc);
    }

    /// @notice Every step that is open to anyone, each day, until nothing is left or patience is over.
    function settle() internal {
        uint256 until = vm.getBlockTimestamp() + PATIENCE;
        while (_held() != 0 && vm.getBlockTimestamp() < until) {
            _tryAll();
            vm.warp(vm.getBlockTimestamp() + 1 days);
        }
    }

    function _tryAll() private {
        address[5] memory accounts = [ada, bao, payout, sponsor, heir];
        uint256[5] memory had;
        for (uint256 i; i < 5; ++i) {
            had[i] = balanceOf(token, accounts[i]);
        }
        vm.startPrank(stranger);
        _tryRound();
        _tryCampaign();
        vm.stopPrank();
        for (uint256 i; i < 5; ++i) {
            if (balanceOf(token, accounts[i]) == had[i]) continue;
            (paidAt[accounts[i]], settledAt) = (vm.getBlockTimestamp(), vm.getBlockTimestamp());
        }
    }

    function _tryRound() private {
        if (round == 0) return;
        _try(address(rounds), abi.encodeCall(IMatchingRounds.drop, (round, ids(id))));
        _try(address(rounds), abi.encodeCall(IMatchingRounds.seal, (round)));
        _try(address(rounds), abi.encodeCall(IMatchingRounds.claimMatch, (round, id)));
        bytes memory claim = abi.encodeCall(IComputedResult.claimComputed, (round, id, promised, new bytes32[](0)));
        _try(address(rounds.RESULTS()), claim);
        _try(address(rounds), abi.encodeCall(IMatchingRounds.recover, (round, id)));
        _try(address(rounds), abi.encodeCall(IMatchingRounds.reclaim, (round, sponsor)));
        _try(address(rounds), abi.encodeCall(IMatchingRounds.reclaim, (round, heir)));
    }

    function _tryCampaign() private {
        _try(address(campaigns), abi.encodeCall(ICampaigns.expire, (id)));
        _try(address(campaigns), abi.encodeCall(ICampaigns.release, (id)));
        _try(address(campaigns), abi.encodeCall(ICampaigns.withdraw, (id)));
        _try(address(campaigns), abi.encodeCall(ICampaigns.refund, (id, ada)));
        _try(address(campaigns), abi.encodeCall(ICampaigns.refund, (id, bao)));
    }

    /// @dev What cannot be done yet, or any more, is passed over.
    function _try(address target, bytes memory data) private {
        (bool ok,) = target.call(data);
        ok;
    }

    function _held() internal view returns (uint256) {
        return balanceOf(token, address(campaigns)) + balanceOf(token, address(rounds));
    }

    /// @notice Nothing is left in the contracts, each has what is due, and the last of it came at `time`.
    function assertSettled(uint256 toAda, uint256 toBao, uint256 toPayout, uint256 toSponsor, uint256 time)
        internal
        view
    {
        assertEq(balanceOf(token, ada), toAda, "Ada");
        assertEq(balanceOf(token, bao), toBao, "Bao");
        assertEq(balanceOf(token, payout), toPayout, "payout account");
        assertEq(balanceOf(token, sponsor), toSponsor, "sponsor");
        assertEq(_held(), 0, "left in the contracts");
        assertEq(settledAt, time, "settled");
    }

    /// @notice An active campaign of no round, with half of its money from each donor.
    function backed() internal {
        id = funded();
    }

    /// @notice A member of a funded round, with the same gifts.
    function joined(address calculator) internal {
        openFundedRound(calculator);
        id = list(openTerms(round, rounds.roundOf(round).start));
        admit(round, id);
        give(id, ada, GIFT);
        give(id, bao, GIFT);
    }

    /// @notice A round that starts tomorrow, so that its sponsor has a say on the calculator's result.
    function openFundedRound(address calculator) internal {
        RoundTerms memory terms = roundTerms();
        (terms.calculator, terms.start, terms.unusedTo) = (calculator, T0 + 1 days, unusedTo);
        round = openRound(terms);
        fund(round, sponsor, POOL);
        vm.warp(terms.start);
    }
}
