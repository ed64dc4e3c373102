// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Voucher, VoucherGate} from "src/personhood/VoucherGate.sol";
import {SharedAccount} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";

contract VoucherGateTest is Base {
    bytes32 private constant ADA = keccak256("ada");

    VoucherGate private vouchers;
    address private issuer;

    function setUp() public override {
        super.setUp();
        issuer = attesters[0];
        vouchers = new VoucherGate(issuer);
    }

    function _voucher() private view returns (Voucher memory) {
        return Voucher({account: ada, weight: 6_000, issuedAt: T0, expiresAt: T0 + 100, nullifier: ADA});
    }

    function _sign(Voucher memory voucher) private view returns (bytes memory) {
        return rawSignature(issuer, vouchers.voucherDigest(voucher));
    }

    function _register(Voucher memory voucher) private {
        vouchers.register(voucher, _sign(voucher));
    }

    function _refuse(Voucher memory voucher, bytes memory reason) private {
        bytes memory signature = _sign(voucher);
        vm.expectRevert(reason);
        vouchers.register(voucher, signature);
    }

    function test_AnyonePostsAVoucher() public {
        assertEq(vouchers.weightOf(ada), 0);
        Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        vm.expectEmit(address(vouchers));
        emit VoucherGate.Registered(ada, ADA, 6_000, T0, T0 + 100);
        vm.prank(stranger);
        vouchers.register(voucher, signature);
        assertEq(vouchers.weightOf(ada), 6_000);
        assertEq(vouchers.accountOf(ADA), ada);
        (uint16 weight, uint40 issuedAt, uint40 expiresAt) = vouchers.registrationOf(ada);
        assertEq(weight, 6_000);
        assertEq(issuedAt, T0);
        assertEq(expiresAt, T0 + 100);
    }

    function test_ExpiresAtItsSecond() public {
        _register(_voucher());
        vm.warp(T0 + 99);
        assertEq(vouchers.weightOf(ada), 6_000);
        vm.warp(T0 + 100);
        assertEq(vouchers.weightOf(ada), 0);
    }

    function test_ALaterVoucherReplacesNeverAnEarlier() public {
        Voucher memory old = _voucher();
        Voucher memory later = _voucher();
        later.issuedAt = T0 + 1;
        later.weight = 9_000;
        vm.warp(T0 + 1);
        _register(later);
        _refuse(old, abi.encodeWithSelector(VoucherGate.VoucherGate_Outdated.selector, T0, T0 + 1));
        _refuse(later, abi.encodeWithSelector(VoucherGate.VoucherGate_Outdated.selector, T0 + 1, T0 + 1));
        assertEq(vouchers.weightOf(ada), 9_000);
    }

    /// @custom:mutant Q15-expiry-frees | src/personhood/VoucherGate.sol | isFree = holder == address(0) | isFree =
    /// this.weightOf(holder) == 0
    function test_Q15_OneNullifierIsOneAccountForGood() public {
        _register(_voucher());
        Voucher memory second = _voucher();
        second.account = bao;
        bytes memory taken = abi.encodeWithSelector(VoucherGate.Nullifiers_Taken.selector, ADA, ada);
        _refuse(second, taken);
        vm.warp(T0 + 200);
        second.issuedAt = T0 + 200;
        second.expiresAt = T0 + 300;
        _refuse(second, taken);
        assertEq(vouchers.weightOf(bao), 0);
    }

    function test_AnAccountMayHoldSeveralNullifiersButOneWeight() public {
        _register(_voucher());
        Voucher memory other = _voucher();
        other.nullifier = "other";
        other.issuedAt = T0 + 1;
        vm.warp(T0 + 1);
        _register(other);
        assertEq(vouchers.weightOf(ada), 6_000);
        assertEq(vouchers.accountOf("other"), ada);
    }

    function test_RefusesBadVouchers() public {
        Voucher memory voucher = _voucher();
        voucher.weight = 10_001;
        _refuse(voucher, abi.encodeWithSelector(VoucherGate.VoucherGate_InvalidWeight.selector, 10_001));
        voucher = _voucher();
        voucher.issuedAt = T0 + 1;
        _refuse(voucher, abi.encodeWithSelector(VoucherGate.VoucherGate_NotYetValid.selector, T0 + 1));
        voucher = _voucher();
        voucher.expiresAt = T0;
        _refuse(voucher, abi.encodeWithSelector(VoucherGate.VoucherGate_Expired.selector, T0));
    }

    function test_RefusesSignaturesOverAnythingElse() public {
        Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        bytes memory invalid = abi.encodeWithSelector(VoucherGate.VoucherGate_InvalidSignature.selector);
        voucher.weight += 1;
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature);
        voucher = _voucher();
        voucher.account = bao;
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature);
        voucher = _voucher();
        voucher.nullifier = "other";
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature);
        voucher = _voucher();
        bytes memory other = rawSignature(attesters[1], vouchers.voucherDigest(voucher));
        vm.expectRevert(invalid);
        vouchers.register(voucher, other);
        VoucherGate twin = new VoucherGate(issuer);
        vm.expectRevert(invalid);
        twin.register(voucher, signature);
        vm.chainId(5);
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature);
    }

    function test_TheIssuerMayBeASharedAccount() public {
        vouchers = new VoucherGate(address(new SharedAccount(attesters, 2)));
        Voucher memory voucher = _voucher();
        bytes32 digest = vouchers.voucherDigest(voucher);
        vouchers.register(voucher, bytes.concat(rawSignature(attesters[0], digest), rawSignature(attesters[1], digest)));
        assertEq(vouchers.weightOf(ada), 6_000);
    }

    function test_CountsInARealCampaign() public {
        vm.etch(address(gate), address(new VoucherGate(issuer)).code);
        vouchers = VoucherGate(address(gate));
        bytes32 id = listed();
        _register(_voucher());
        give(id, ada, 10 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 6e18);
    }
}
