// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {IPoints} from "src/interfaces/IPoints.sol";
import {DepositAccount} from "src/periphery/DepositAccount.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {RefusedRounds} from "./RefusedRounds.sol";
import {Drop} from "./Rewarding.sol";

/// @title RefusedRewards
/// @notice What must be refused around points, airdrops and deposit accounts.
abstract contract RefusedRewards is RefusedRounds {
    using Drawing for Draws;

    function tryRewards(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        function(Draws memory) internal[4] memory tries = [_tryTransfer, _tryNewDrop, _tryForeignDrop, _tryAccount];
        for (uint256 i; i < 3; ++i) {
            tries[draws.between(0, 3)](draws);
        }
    }

    /// P1: points go nowhere.
    function _tryTransfer(Draws memory draws) private {
        bytes32 id = _anyCampaign(draws);
        address holder = _anyDonor(draws);
        bytes[4] memory calls = [
            abi.encodeWithSignature("transfer(address,uint256,uint256)", refuge, uint256(id), 1),
            abi.encodeWithSignature("transferFrom(address,address,uint256,uint256)", holder, refuge, uint256(id), 1),
            abi.encodeWithSignature("approve(address,uint256,uint256)", refuge, uint256(id), 1),
            abi.encodeWithSignature("setOperator(address,bool)", refuge, true)
        ];
        bytes memory reason = abi.encodeWithSelector(IPoints.Points_Soulbound.selector, holder);
        _refuse(id, holder, address(points), calls[draws.between(0, 3)], reason);
    }

    function _drop(bytes memory call, bytes memory reason) private {
        _refuse(0, stranger, address(airdrops), call, reason);
    }

    function _tryNewDrop(Draws memory draws) private {
        uint40 later = type(uint40).max;
        bytes32 id = _anyCampaign(draws);
        uint256 fault = draws.between(0, 4);
        if (fault == 0) {
            bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_UnknownCampaign.selector, UNKNOWN);
            _drop(abi.encodeCall(airdrops.createAirdrop, (Kind.Campaign, UNKNOWN, NATIVE, 1, later)), reason);
        } else if (fault == 1) {
            bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_UnsupportedToken.selector, ada);
            _drop(abi.encodeCall(airdrops.createAirdrop, (Kind.List, EVIDENCE, ada, 1, later)), reason);
        } else if (fault == 2) {
            bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_ZeroAmount.selector);
            _drop(abi.encodeCall(airdrops.createAirdrop, (Kind.Campaign, id, NATIVE, 0, later)), reason);
        } else if (fault == 3) {
            bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_InvalidExpiry.selector, 1, _now());
            _drop(abi.encodeCall(airdrops.createAirdrop, (Kind.List, EVIDENCE, NATIVE, 1, 1)), reason);
        } else {
            bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, bytes32(0), Kind.None);
            _drop(abi.encodeCall(airdrops.createAirdrop, (Kind.None, id, NATIVE, 1, later)), reason);
        }
    }

    /// P2: nobody takes what another was given, moves it, or replaces a list that is fixed.
    function _tryForeignDrop(Draws memory draws) private {
        if (_drops.length == 0) return;
        Drop memory drop = _anyDrop(draws);
        bytes memory reason = abi.encodeWithSelector(IAirdrops.Airdrops_Unauthorized.selector, stranger);
        _drop(abi.encodeCall(airdrops.clawBackTo, (drop.id, stranger)), reason);
        if (drop.kind != Kind.Budget) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, drop.id, drop.kind);
        }
        _drop(abi.encodeCall(airdrops.replaceRoot, (drop.id, EVIDENCE)), reason);
        bytes memory call = abi.encodeCall(airdrops.claimListed, (drop.id, stranger, 1, new bytes32[](0)));
        reason = abi.encodeWithSelector(IAirdrops.Airdrops_WrongKind.selector, drop.id, drop.kind);
        if (drop.kind != Kind.Campaign) {
            reason = abi.encodeWithSelector(IAirdrops.Airdrops_InvalidProof.selector, stranger, 1);
        }
        _drop(call, reason);
        if (_now() < drop.expiresAt) return;
        reason = abi.encodeWithSelector(IAirdrops.Airdrops_Expired.selector, drop.id, drop.expiresAt);
        _drop(abi.encodeCall(airdrops.fund, (drop.id, 1)), reason);
    }

    /// Only DepositAddresses moves what lies at an address.
    function _tryAccount(Draws memory) private {
        if (sweptAccount == address(0)) return;
        bytes memory reason = abi.encodeWithSelector(DepositAccount.DepositAccount_Unauthorized.selector, stranger);
        _refuse(0, stranger, sweptAccount, abi.encodeCall(DepositAccount.pay, (NATIVE, stranger, 1)), reason);
    }
}
