// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {SharedAccount} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";
import {Consents} from "../support/Consents.sol";

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

    /// @dev With the consent of Ada.
    function _register(Voucher memory voucher) private {
        vouchers.register(voucher, _sign(voucher), _consent("ada", voucher.nullifier));
    }

    function _consent(string memory name, bytes32 nullifier) private view returns (Consent memory) {
        return Consents.consentOf(vouchers, Consents.VOUCHER_GATE, name, nullifier);
    }

    /// @dev Ada's consent to her nullifier.
    function _adas() private view returns (Consent memory) {
        return _consent("ada", ADA);
    }

    function _refuse(Voucher memory voucher, bytes memory reason) private {
        bytes memory signature = _sign(voucher);
        Consent memory consent = _consent(voucher.account == bao ? "bao" : "ada", voucher.nullifier);
        vm.expectRevert(reason);
        vouchers.register(voucher, signature, consent);
    }

    function test_AnyonePostsAVoucher() public {
        assertEq(vouchers.weightOf(ada), 0);
        Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        Consent memory consent = _adas();
        vm.expectEmit(address(vouchers));
        emit VoucherGate.Registered(ada, ADA, 6_000, T0, T0 + 100);
        vm.prank(stranger);
        vouchers.register(voucher, signature, consent);
        assertEq(vouchers.weightOf(ada), 6_000);
        assertEq(vouchers.accountOf(ADA), ada);
        (uint16 weight, uint40 issuedAt, uint40 expiresAt) = vouchers.registrationOf(ada);
        assertEq(weight, 6_000);
        assertEq(issuedAt, T0);
        assertEq(expiresAt, T0 + 100);
    }

    function test_Q15_TheDigestOfABindingIsTheStandards() public view {
        bytes32 expected = Consents.digestOf(vouchers, Consents.VOUCHER_GATE, ada, ADA, T0 + 1);
        assertEq(vouchers.bindingDigest(ada, ADA, T0 + 1), expected);
    }

    function test_Q15_TheAccountsOwnCallNeedsNoSignature() public {
        Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        vm.prank(ada);
        vouchers.register(voucher, signature, Consents.none());
        assertEq(vouchers.weightOf(ada), 6_000);
        assertEq(vouchers.accountOf(ADA), ada);
    }

    /// A renewal needs nobody's consent.
    function test_Q15_AnyoneRenews() public {
        _register(_voucher());
        Voucher memory renewal = _voucher();
        (renewal.weight, renewal.issuedAt, renewal.expiresAt) = (8_000, T0 + 50, T0 + 200);
        vm.warp(T0 + 50);
        bytes memory signature = _sign(renewal);
        vm.prank(stranger);
        vouchers.register(renewal, signature, Consents.none());
        assertEq(vouchers.weightOf(ada), 8_000);
    }

    /// Neither the issuer nor anybody else binds a person to an account that did not say so itself.
    /// @custom:mutant Q15-binds-unasked | src/personhood/Nullifiers.sol | if (msg.sender != account) | if (false)
    function test_Q15_AFirstBindingNeedsTheAccountsWord() public {
        Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        uint256 deadline = T0 + 50;
        VoucherGate twin = new VoucherGate(issuer);
        bytes32 twins = Consents.digestOf(twin, Consents.VOUCHER_GATE, ada, ADA, deadline);
        bytes32 other = Consents.digestOf(vouchers, Consents.VOUCHER_GATE, ada, "other", deadline);
        bytes32 baos = Consents.digestOf(vouchers, Consents.VOUCHER_GATE, bao, ADA, deadline);
        bytes32 later = Consents.digestOf(vouchers, Consents.VOUCHER_GATE, ada, ADA, deadline + 1);
        bytes32 good = Consents.digestOf(vouchers, Consents.VOUCHER_GATE, ada, ADA, deadline);
        Consent[7] memory bad = [
            Consent({deadline: deadline, signature: ""}),
            Consents.by("ada", twins, deadline),
            Consents.by("ada", other, deadline),
            Consents.by("ada", baos, deadline),
            Consents.by("ada", later, deadline),
            Consent({deadline: deadline, signature: rawSignature(issuer, good)}),
            Consents.by("stranger", good, deadline)
        ];
        bytes memory none = abi.encodeWithSelector(Nullifiers.Nullifiers_NoConsent.selector, ada);
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(none);
            vm.prank(i % 2 == 0 ? issuer : stranger);
            vouchers.register(voucher, signature, bad[i]);
        }
        assertEq(vouchers.accountOf(ADA), address(0));
        vouchers.register(voucher, signature, Consents.by("ada", good, deadline));
        assertEq(vouchers.accountOf(ADA), ada);
    }

    function test_Q15_AConsentEndsAtItsDeadline() public {
        Voucher memory voucher = _voucher();
        voucher.expiresAt = T0 + 2 hours;
        bytes memory signature = _sign(voucher);
        Consent memory consent = _adas();
        vm.warp(consent.deadline);
        vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_ConsentExpired.selector, consent.deadline));
        vouchers.register(voucher, signature, consent);
        vm.warp(consent.deadline - 1);
        vouchers.register(voucher, signature, consent);
        assertEq(vouchers.weightOf(ada), 6_000);
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

    /// @custom:mutant Q15-expiry-frees | src/personhood/VoucherGate.sol | _bind({nullifier: voucher.nullifier, |
    /// if (block.timestamp < registrationOf[accountOf[voucher.nullifier]].expiresAt) _bind({nullifier:
    /// voucher.nullifier,
    function test_Q15_OneNullifierIsOneAccountForGood() public {
        _register(_voucher());
        Voucher memory second = _voucher();
        second.account = bao;
        bytes memory taken = abi.encodeWithSelector(Nullifiers.Nullifiers_Taken.selector, ADA, ada);
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
        bytes memory signature = _sign(other);
        vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_ConsentExpired.selector, 0));
        vouchers.register(other, signature, Consents.none());
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
        Consent memory consent = _adas();
        bytes memory invalid = abi.encodeWithSelector(VoucherGate.VoucherGate_InvalidSignature.selector);
        voucher.weight += 1;
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature, consent);
        voucher = _voucher();
        voucher.account = bao;
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature, consent);
        voucher = _voucher();
        voucher.nullifier = "other";
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature, consent);
        voucher = _voucher();
        bytes memory other = rawSignature(attesters[1], vouchers.voucherDigest(voucher));
        vm.expectRevert(invalid);
        vouchers.register(voucher, other, consent);
        VoucherGate twin = new VoucherGate(issuer);
        vm.expectRevert(invalid);
        twin.register(voucher, signature, consent);
        vm.chainId(5);
        vm.expectRevert(invalid);
        vouchers.register(voucher, signature, consent);
    }

    function test_TheIssuerMayBeASharedAccount() public {
        vouchers = new VoucherGate(address(new SharedAccount(attesters, 2)));
        Voucher memory voucher = _voucher();
        bytes32 digest = vouchers.voucherDigest(voucher);
        bytes memory both = bytes.concat(rawSignature(attesters[0], digest), rawSignature(attesters[1], digest));
        vouchers.register(voucher, both, _adas());
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
