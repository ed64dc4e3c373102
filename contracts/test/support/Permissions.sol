// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Airdrops} from "src/periphery/Airdrops.sol";
import {DepositAddresses} from "src/periphery/DepositAddresses.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {Points} from "src/periphery/Points.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Base} from "./Base.sol";
import {EasBase} from "./EasBase.sol";
import {Routing} from "./Routing.sol";

/// @notice Someone who calls, or holds money.
struct Role {
    string name;
    address account;
}

/// @notice One function in a state in which it succeeds for those who may call it.
/// @param note What is special about the call; "" for the plain one. One function may be tried in several ways.
/// @param allowed Who may call it; empty: everybody.
/// @param refusal What everybody else meets, with CALLER where the caller's address stands.
/// @param insider Who meets `insiderRefusal` instead, having the role but not the moment; zero: nobody.
/// @param from Whose balance falls, and `to` whose rises by the same amount; both zero: no money moves.
struct Trial {
    string contractName;
    address target;
    bytes data;
    uint256 value;
    string note;
    address[] allowed;
    bytes refusal;
    address insider;
    bytes insiderRefusal;
    address from;
    address to;
}

/// @notice The whole system of real parts. `attempt` makes one call as every role, checks what comes of it, and writes
/// it down for the table in docs/contracts.md (tools/permissions).
abstract contract Permissions is Routing, EasBase {
    /// Stands for the account that makes the call.
    address internal constant CALLER = address(0xCA11E6);
    uint256 internal constant PURSE = 10_000 * USD;
    string private constant FOLDER = "cache/permissions/";

    EASMilestoneResolver internal milestones;
    VoucherGate internal vouchers;
    EASGate internal people;
    DepositAddresses internal deposits;
    Airdrops internal airdrops;
    Points internal points;

    address internal calculator = makeAddr("calculator");
    address internal issuer = makeAddr("issuer");
    address internal creator = makeAddr("creator");
    /// The operator that Ada lets give and refresh in her name.
    address internal helper = makeAddr("helper");
    /// Who gets what a round does not use, where its terms name it.
    address internal heir = makeAddr("heir");
    /// The account that the caller names to be paid.
    address internal receiver = makeAddr("receiver");
    bytes32 internal milestoneSchema;
    bytes32 internal personSchema;
    Role[] internal roles;

    function setUp() public virtual override(Base) {
        vm.warp(T0);
        deployEas();
        milestones = new EASMilestoneResolver(eas);
        resolver = address(milestones);
        super.setUp();
        milestoneSchema = registry.register(milestones.SCHEMA(), milestones, true);
        personSchema = registry.register("uint16 weight,bytes32 nullifier", ISchemaResolver(address(0)), true);
        vouchers = new VoucherGate(issuer);
        people = new EASGate(eas, personSchema, issuer);
        deposits = new DepositAddresses(campaigns);
        airdrops = new Airdrops(campaigns);
        points = new Points(campaigns);
        vm.prank(ada);
        campaigns.setOperator(ada, helper, type(uint256).max);
        _castRoles();
        vm.createDir(FOLDER, true);
    }

    function deployCampaigns() internal override(Base, Routing) returns (ICampaigns) {
        return Routing.deployCampaigns();
    }

    // trials

    /// @notice A call that everybody may make and that moves no money.
    function trial(string memory contractName, address target, bytes memory data)
        internal
        pure
        returns (Trial memory t)
    {
        (t.contractName, t.target, t.data) = (contractName, target, data);
    }

    function only(Trial memory t, address account, bytes memory refusal) internal pure returns (Trial memory) {
        t.allowed = new address[](1);
        t.allowed[0] = account;
        t.refusal = refusal;
        return t;
    }

    function onlyEither(Trial memory t, address account, address other, bytes memory refusal)
        internal
        pure
        returns (Trial memory)
    {
        t.allowed = new address[](2);
        (t.allowed[0], t.allowed[1]) = (account, other);
        t.refusal = refusal;
        return t;
    }

    /// @notice Nobody may, and the account that could at another time meets a refusal of its own.
    function notEven(Trial memory t, address insider, bytes memory insiderRefusal, bytes memory refusal)
        internal
        pure
        returns (Trial memory)
    {
        (t.insider, t.insiderRefusal) = (insider, insiderRefusal);
        return nobody(t, refusal);
    }

    function nobody(Trial memory t, bytes memory refusal) internal pure returns (Trial memory) {
        return only(t, address(0xdead), refusal);
    }

    function moves(Trial memory t, address from, address to) internal pure returns (Trial memory) {
        (t.from, t.to) = (from, to);
        return t;
    }

    function noted(Trial memory t, string memory note) internal pure returns (Trial memory) {
        t.note = note;
        return t;
    }

    function unauthorized(bytes4 selector) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(selector, CALLER);
    }

    /// @notice Makes the call as every role, each from the same state.
    function attempt(Trial memory t) internal {
        string memory key = string.concat(t.contractName, vm.toString(t.data.length == 0 ? bytes4(0) : bytes4(t.data)));
        key = string.concat(key, "-", vm.toString(keccak256(bytes(t.note))));
        string memory by = string.concat(key, " by");
        string memory found;
        for (uint256 i; i < roles.length; ++i) {
            // No part calls itself.
            if (roles[i].account == t.target) continue;
            found = vm.serializeString(by, roles[i].name, _attemptAs(t, roles[i]));
        }
        vm.serializeString(key, "contract", t.contractName);
        vm.serializeString(key, "selector", t.data.length == 0 ? "" : vm.toString(abi.encodePacked(bytes4(t.data))));
        vm.serializeString(key, "note", t.note);
        vm.serializeString(key, "from", _nameOf(t.from));
        vm.serializeString(key, "to", _nameOf(t.to));
        vm.writeJson(vm.serializeString(key, "by", found), string.concat(FOLDER, key, ".json"));
    }

    /// @return found "" where it succeeded, else the error's selector.
    function _attemptAs(Trial memory t, Role memory role) private returns (string memory found) {
        uint256 state = vm.snapshotState();
        uint256[] memory before = _balances();
        vm.deal(role.account, role.account.balance + t.value);
        vm.prank(role.account);
        (bool ok, bytes memory answer) = t.target.call{value: t.value}(t.data);
        string memory what = string.concat(t.contractName, " ", vm.toString(bytes4(t.data)), " as ", role.name);
        assertEq(ok, _isAllowed(t, role.account), what);
        if (ok) {
            _assertMoved(t, role.account, before, what);
        } else {
            bytes memory refusal = role.account == t.insider ? t.insiderRefusal : t.refusal;
            assertEq(answer, _with(refusal, role.account), what);
            // forge-lint: disable-next-line(unsafe-typecast) - the selector that leads it
            found = vm.toString(abi.encodePacked(bytes4(answer)));
        }
        vm.revertToStateAndDelete(state);
    }

    function _isAllowed(Trial memory t, address account) private pure returns (bool) {
        for (uint256 i; i < t.allowed.length; ++i) {
            if (t.allowed[i] == account) return true;
        }
        return t.allowed.length == 0;
    }

    /// @dev Exactly one account paid, exactly one got it, and all others have what they had.
    function _assertMoved(Trial memory t, address caller, uint256[] memory before, string memory what) private view {
        uint256[] memory afterwards = _balances();
        address from = t.from == CALLER ? caller : t.from;
        address to = t.to == CALLER ? caller : t.to;
        uint256 paid;
        uint256 got;
        for (uint256 i; i < roles.length; ++i) {
            address account = roles[i].account;
            uint256 held = before[i] + (account == caller ? t.value : 0);
            if (from != to && account == from) paid = held - afterwards[i];
            else if (from != to && account == to) got = afterwards[i] - held;
            else assertEq(afterwards[i], held, string.concat(what, ": money of ", roles[i].name));
        }
        assertEq(got, paid, string.concat(what, ": what was paid arrived"));
        assertEq(paid != 0, from != to, string.concat(what, ": money moved"));
    }

    /// @dev What each role has, USDC and native coin added up: no call moves both.
    function _balances() private view returns (uint256[] memory held) {
        held = new uint256[](roles.length);
        for (uint256 i; i < roles.length; ++i) {
            held[i] = usdc.balanceOf(roles[i].account) + roles[i].account.balance;
        }
    }

    /// @dev The template with the caller's address in the place of CALLER.
    function _with(bytes memory template, address account) private pure returns (bytes memory filled) {
        filled = bytes.concat(template);
        address stands = CALLER;
        for (uint256 at_ = 36; at_ <= filled.length; at_ += 32) {
            assembly ("memory-safe") {
                if eq(mload(add(filled, at_)), stands) { mstore(add(filled, at_), account) }
            }
        }
    }

    function _nameOf(address account) private view returns (string memory) {
        if (account == CALLER) return "the caller";
        for (uint256 i; i < roles.length; ++i) {
            if (roles[i].account == account) return roles[i].name;
        }
        return "";
    }

    // roles

    function _castRoles() private {
        roles.push(Role("stranger", stranger));
        roles.push(Role("donor", ada));
        roles.push(Role("the donor's operator", helper));
        roles.push(Role("lab", lab));
        roles.push(Role("payout account", payout));
        roles.push(Role("attester", attesters[0]));
        roles.push(Role("operator", operator));
        roles.push(Role("sponsor", sponsor));
        roles.push(Role("calculator", calculator));
        roles.push(Role("the account in the terms", heir));
        roles.push(Role("issuer", issuer));
        roles.push(Role("creator", creator));
        roles.push(Role("the account that the caller names", receiver));
        roles.push(Role("Campaigns", address(campaigns)));
        roles.push(Role("MatchingRounds", address(rounds)));
        roles.push(Role("ComputedResult", address(rounds.RESULTS())));
        roles.push(Role("ROUTER", router));
        roles.push(Role("RESOLVER", resolver));
        roles.push(Role("EAS", address(eas)));
        roles.push(Role("DepositAddresses", address(deposits)));
        roles.push(Role("Airdrops", address(airdrops)));
    }

    /// @notice Gives every role money and an allowance, for calls that take the caller's money.
    function fillPurses(address spender) internal {
        for (uint256 i; i < roles.length; ++i) {
            if (roles[i].account != spender) provide(address(usdc), roles[i].account, spender, PURSE);
        }
    }
}
