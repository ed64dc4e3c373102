// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Airdrop, IAirdrops, Kind} from "src/interfaces/IAirdrops.sol";
import {Airdrops} from "src/periphery/Airdrops.sol";
import {Base} from "./Base.sol";
import {Line, Merkle} from "./Merkle.sol";

/// @notice A campaign, a list, and the steps of those who put up and claim rewards.
abstract contract AirdropBase is Base {
    using SafeCast for uint256;

    uint40 internal constant EXPIRES = LAST_DEADLINE + 365 days;
    uint256 internal constant DROP = 1_000 * USD;

    Airdrops internal airdrops;
    address internal creator = makeAddr("creator");
    bytes32 internal id;
    Line[] internal lines;

    function setUp() public override {
        super.setUp();
        airdrops = new Airdrops(campaigns);
        id = listed();
        lines.push(Line({account: ada, total: 100 * USD}));
        lines.push(Line({account: bao, total: 250 * USD}));
        lines.push(Line({account: chidi, total: 1_000 * USD}));
    }

    /// @dev The allowance and the value for a call of the creator's that pulls `amount`.
    function _pay(address token, uint256 amount) internal returns (uint256 value) {
        provide(token, creator, address(airdrops), amount);
        vm.prank(creator);
        return token == NATIVE ? amount : 0;
    }

    function _drop(address token, uint256 amount) internal returns (bytes32) {
        uint256 value = _pay(token, amount);
        return airdrops.createAirdrop{value: value}(Kind.Campaign, id, token, amount.toUint128(), EXPIRES);
    }

    function _list(Line[] memory lines_, uint256 amount) internal returns (bytes32) {
        _pay(address(usdc), amount);
        return airdrops.createAirdrop(Kind.List, Merkle.rootOf(lines_), address(usdc), amount.toUint128(), EXPIRES);
    }

    function _budget(Line[] memory lines_, uint256 amount) internal returns (bytes32) {
        _pay(address(usdc), amount);
        return airdrops.createAirdrop(Kind.Budget, Merkle.rootOf(lines_), address(usdc), amount.toUint128(), EXPIRES);
    }

    function _replace(bytes32 airdrop, Line[] memory lines_) internal {
        vm.prank(creator);
        airdrops.replaceRoot(airdrop, Merkle.rootOf(lines_));
    }

    function _claimListed(bytes32 airdrop, Line[] memory lines_, uint256 i) internal returns (uint256) {
        return airdrops.claimListed(airdrop, lines_[i].account, lines_[i].total, Merkle.proofOf(lines_, i));
    }

    /// @dev Three donors with s of 1, 2 and 7: a tenth, a fifth and seven tenths of every drop.
    function _backed() internal {
        give(id, ada, USD);
        give(id, bao, 4 * USD);
        give(id, chidi, 49 * USD);
    }

    function _nothing(bytes32 airdrop) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAirdrops.Airdrops_NothingToPay.selector, airdrop);
    }

    function _expired(bytes32 airdrop) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAirdrops.Airdrops_Expired.selector, airdrop, EXPIRES);
    }

    function _assertBooks(bytes32 airdrop, uint256 amount, uint256 claimed) internal view {
        Airdrop memory kept = airdrops.airdropOf(airdrop);
        assertEq(kept.amount, amount);
        assertEq(kept.claimed, claimed);
        assertGe(balanceOf(kept.token, address(airdrops)), amount - claimed);
    }
}
