// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {RoundTerms, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";
import {MintableToken} from "../support/Tokens.sol";

/// @notice Takes 1% of every transfer from some day on.
contract TurningToken is MintableToken {
    bool private _turned;

    function turn() external {
        _turned = true;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (_turned && from != address(0) && to != address(0)) super._update(to, address(0), value / 100);
    }
}

/// What only MatchingRounds may call: where even it is refused, and what a token that turns bad does to a match.
contract RoundsSideTest is Base {
    uint32 private round;
    bytes32 private id;

    /// A sealed round with a pool of 100 whole tokens, and a member that is due 2.
    function _due(address token) private {
        RoundTerms memory terms = roundTerms();
        terms.token = token;
        round = openRound(terms);
        fund(round, sponsor, 100e18);
        id = member(round);
        give(id, ada, 1e18);
        give(id, bao, 1e18);
        seal(round);
    }

    function test_M6_AMatchThatArrivesShortIsRefused() public {
        TurningToken token = new TurningToken();
        _due(address(token));
        token.turn();
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 2e18, 1.98e18));
        rounds.claimMatch(round, id);
        assertStanding(round, id, Standing.Admitted);
        assertEq(rounds.roundOf(round).claimed, 0);
    }

    /// Sponsors share what came back, so that no sponsor owes another.
    function test_M6_ARecoveredMatchIsBookedByWhatArrives() public {
        TurningToken token = new TurningToken();
        _due(address(token));
        assertEq(rounds.claimMatch(round, id), 2e18);
        vm.prank(lab);
        campaigns.cancel(id);
        token.turn();
        assertEq(rounds.recover(round, id), 1.98e18);
        assertEq(rounds.roundOf(round).recovered, 1.98e18);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 99.98e18);
        assertEq(token.balanceOf(address(rounds)), 0);
    }

    function test_AMatchWhoseRestRoundsToNothingIsNotRecovered() public {
        round = openRound();
        fund(round, sponsor, 1);
        id = member(round);
        give(id, ada, USD);
        give(id, bao, USD);
        seal(round);
        assertEq(rounds.claimMatch(round, id), 1);
        pass(id);
        vm.prank(lab);
        campaigns.cancel(id);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id));
        rounds.recover(round, id);
    }
}
