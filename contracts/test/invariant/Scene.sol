// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Campaigns} from "src/core/Campaigns.sol";
import {ICampaigns} from "src/interfaces/ICampaigns.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Airdrops} from "src/periphery/Airdrops.sol";
import {DepositAddresses} from "src/periphery/DepositAddresses.sol";
import {EASMilestoneResolver} from "src/periphery/EASMilestoneResolver.sol";
import {Points} from "src/periphery/Points.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {CostlyPayee, RefusingPayee} from "../support/Accounts.sol";

import {Base} from "../support/Base.sol";
import {EasBase} from "../support/EasBase.sol";
import {FixedGate} from "../support/Gates.sol";
import {Routing} from "../support/Routing.sol";
import {BlockableToken} from "./BlockableToken.sol";

/// @notice What a key delegates to (EIP-7702) that takes coin and answers nothing about signatures.
contract SilentDelegate {
    receive() external payable {}
}

/// @notice What a key delegates to that declares every signature bad.
contract RefusingDelegate {
    receive() external payable {}

    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0xffffffff;
    }
}

/// @title Scene
/// @notice All contracts together, as they are deployed, the people who use them, and how a call is refused or pays.
abstract contract Scene is Routing, EasBase {
    using SafeCast for uint256;

    VoucherGate internal vouchers;
    EASMilestoneResolver internal milestones;
    Points internal points;
    Airdrops internal airdrops;
    DepositAddresses internal deposits;

    address[3] internal tokens;
    /// Five people, the lab, an attester, an account that is costly to pay and one that refuses the native coin.
    address[] internal donors;
    address[] internal sponsors;
    /// Operators that donors let give and refresh in their names: an agent, and the lab, which may buy consents.
    address[2] internal operators;
    /// Who gets what rounds do not use, where their terms name somebody.
    address[3] internal heirs;
    address internal costly;
    address internal stubborn;
    /// Where those go who cannot be paid themselves.
    address internal refuge = makeAddr("refuge");
    /// The account that a token blocks now.
    mapping(address token => address) internal blockedBy;

    /// The last weight that the gate got for an account.
    mapping(address account => Voucher) internal voucherOf;
    /// Refused calls by the first four bytes of their reason.
    mapping(bytes4 reason => uint256) public refused;

    function setUp() public virtual override {
        super.setUp();
        resolver = address(milestones);
        vouchers = new VoucherGate(makeAddr("issuer"));
        gate = FixedGate(address(vouchers));
        points = new Points(campaigns);
        airdrops = new Airdrops(campaigns);
        deposits = new DepositAddresses(campaigns);
        registry.register(milestones.SCHEMA(), milestones, true);
        tokens = [NATIVE, address(usdc), address(dai)];
        costly = address(new CostlyPayee());
        stubborn = address(new RefusingPayee());
        vm.etch(payout, costly.code);
        _castDonors();
        sponsors = [sponsor, ada, operator, stubborn];
        operators = [makeAddr("agent"), lab];
        heirs = [makeAddr("heir"), stubborn, sponsor];
    }

    /// @dev Keys with code (EIP-7702) stay keys: the second and third person, and the second attester.
    function _castDonors() private {
        for (uint256 i; i < 5; ++i) {
            donors.push(makeAddr(string.concat("person ", vm.toString(i))));
        }
        vm.etch(donors[1], address(new SilentDelegate()).code);
        vm.etch(donors[2], address(new RefusingDelegate()).code);
        vm.etch(attesters[1], donors[2].code);
        donors.push(lab);
        donors.push(attesters[0]);
        donors.push(costly);
        donors.push(stubborn);
        for (uint256 i; i < donors.length; ++i) {
            uint256 weight = i == 3 ? 3_000 : i == 4 ? 0 : FULL;
            Voucher memory voucher = _voucher(donors[i], weight, T0 - 1, type(uint40).max);
            // The first binding is the account's own call, or posted by anyone with its signature.
            bool isKey = i < 5;
            Consent memory consent = isKey ? _consentOf(voucher, T0 + 1) : Consent(0, "");
            bytes memory signature = _signed(voucher);
            vm.prank(isKey ? stranger : donors[i]);
            vouchers.register(voucher, signature, consent);
            voucherOf[voucher.account] = voucher;
        }
    }

    function deployCampaigns() internal override(Base, Routing) returns (ICampaigns) {
        deployRouter();
        deployEas();
        milestones = new EASMilestoneResolver(eas);
        return new Campaigns(router, address(milestones));
    }

    function deployToken(string memory name, string memory symbol, uint8 decimals)
        internal
        override
        returns (TestToken)
    {
        return new BlockableToken(name, symbol, decimals);
    }

    // persons

    function _voucher(address account, uint256 weight, uint256 issuedAt, uint256 expiresAt)
        internal
        pure
        returns (Voucher memory)
    {
        return Voucher({
            account: account,
            weight: weight.toUint16(),
            issuedAt: issuedAt.toUint40(),
            expiresAt: expiresAt.toUint40(),
            nullifier: keccak256(abi.encode(account))
        });
    }

    function _signed(Voucher memory voucher) internal returns (bytes memory) {
        return sign(vouchers.ISSUER(), vouchers.voucherDigest(voucher));
    }

    /// @dev What the account signs so that anyone may bind its nullifier to it.
    function _consentOf(Voucher memory voucher, uint256 deadline) internal returns (Consent memory) {
        bytes32 digest = vouchers.bindingDigest(voucher.account, voucher.nullifier, deadline);
        return Consent(deadline, sign(voucher.account, digest));
    }

    /// @dev A renewal, which needs nobody's consent.
    function _renew(Voucher memory voucher) internal {
        bytes memory signature = _signed(voucher);
        vm.prank(stranger);
        vouchers.register(voucher, signature, Consent(0, ""));
        voucherOf[voucher.account] = voucher;
    }

    function _weightOf(address account) internal view returns (uint256) {
        return _now() < voucherOf[account].expiresAt ? voucherOf[account].weight : 0;
    }

    // calls

    /// @dev Whether the account refuses the token, or the token the account.
    function _isStopped(address token, address account) internal view returns (bool) {
        if (token == NATIVE) return account == stubborn && !RefusingPayee(payable(stubborn)).willing();
        return blockedBy[token] == account;
    }

    function _stopReason(address token, address account) internal pure returns (bytes memory) {
        if (token == NATIVE) return abi.encodeWithSelector(RefusingPayee.Refused.selector);
        return abi.encodeWithSelector(BlockableToken.Blocked.selector, account);
    }

    /// @dev A call that must be refused for exactly this reason, and change nothing.
    function _refuse(bytes32 id, address caller, address target, bytes memory data, bytes memory reason) internal {
        _refuseValue(id, caller, target, 0, data, reason);
    }

    function _refuseValue(
        bytes32 id,
        address caller,
        address target,
        uint256 value,
        bytes memory data,
        bytes memory reason
    ) internal {
        if (value != 0) vm.deal(caller, caller.balance + value);
        bytes32 before = _fingerprint(id);
        vm.prank(caller);
        (bool ok, bytes memory answer) = target.call{value: value}(data);
        assertFalse(ok, "what is not allowed was done");
        assertEq(answer, reason, "refused, for another reason");
        assertEq(_fingerprint(id), before, "what is refused changes nothing");
        // forge-lint: disable-next-line(unsafe-typecast) - the selector is what is wanted
        ++refused[bytes4(reason)];
    }

    /// @dev Somebody's due is paid by a stranger's call. An account that cannot be paid stops only itself, and names
    /// another receiver.
    function _collect(address target, bytes memory call, bytes memory callTo, address token, address to, uint256 due)
        internal
    {
        address receiver = to;
        address caller = stranger;
        if (_isStopped(token, to)) {
            _refuse(0, stranger, target, call, _stopReason(token, to));
            (receiver, caller, call) = (refuge, to, callTo);
        }
        uint256 before = balanceOf(token, receiver);
        vm.prank(caller);
        (bool ok, bytes memory answer) = target.call(call);
        assertTrue(ok, vm.toString(answer));
        assertEq(abi.decode(answer, (uint256)), due, "due");
        assertEq(balanceOf(token, receiver) - before, due, "paid");
    }

    function _fingerprint(bytes32 id) internal view virtual returns (bytes32);

    function _scaleOf(address token) internal view returns (uint256) {
        return token == address(usdc) ? 1e12 : 1;
    }

    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }
}
